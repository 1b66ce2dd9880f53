package org.parley.app.boundary;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.app.AppEndpoints;
import org.parley.app.AppGrant;
import org.parley.app.AppLinks;
import org.parley.app.AppProblem;
import org.parley.app.AppProfile;
import org.parley.app.AppType;
import org.parley.app.ClientAuthentication;
import org.parley.app.LocalText;
import org.parley.kernel.Problem.FieldError;

/** The form in which an app is described, for administrators and publishers. Its inputs are named as in RFC 7591. */
public class AppForm implements Serializable {
    private String name;
    private String nameZh;
    private String consent;
    private String consentZh;
    private String publisherName;
    private AppType type = AppType.WEB;
    private ClientAuthentication authentication = ClientAuthentication.SECRET_BASIC;
    private String jwks;
    private String jwksUri;
    private String redirectUris;
    private String postLogoutRedirectUris;
    private AppGrant[] grants = {AppGrant.AUTHORIZATION_CODE, AppGrant.REFRESH_TOKEN};
    private String scopes = "openid profile";
    private String sectorIdentifierUri;
    private String idTokenAlgorithm = "RS256";
    private String userinfoAlgorithm;
    private String homepage;
    private String policy;
    private String terms;
    private String initiateLogin;
    private String backchannelLogout;
    private boolean logoutNamesSession;
    private String events;
    private String address;
    private String contacts;

    void show(AppProfile profile) {
        name = profile.name().en();
        nameZh = profile.name().zh();
        consent = profile.consent() == null ? null : profile.consent().en();
        consentZh = profile.consent() == null ? null : profile.consent().zh();
        publisherName = profile.publisherName();
        type = profile.type();
        authentication = profile.authentication();
        jwks = profile.jwks();
        jwksUri = text(profile.jwksUri());
        redirectUris = String.join("\n", profile.redirectUris());
        postLogoutRedirectUris = String.join("\n", profile.postLogoutRedirectUris());
        grants = profile.grants().stream().sorted().toArray(AppGrant[]::new);
        scopes = profile.scopes().stream().sorted().collect(Collectors.joining(" "));
        sectorIdentifierUri = text(profile.sectorIdentifierUri());
        idTokenAlgorithm = profile.idTokenAlgorithm();
        userinfoAlgorithm = profile.userinfoAlgorithm();
        homepage = text(profile.links().homepage());
        policy = text(profile.links().policy());
        terms = text(profile.links().terms());
        initiateLogin = text(profile.endpoints().initiateLogin());
        backchannelLogout = text(profile.endpoints().backchannelLogout());
        logoutNamesSession = profile.endpoints().logoutNamesSession();
        events = text(profile.endpoints().events());
        address = profile.address();
        contacts = String.join("\n", profile.contacts());
    }

    AppProfile profile() {
        var errors = new ArrayList<FieldError>();
        var profile = new AppProfile(
                new LocalText(line(name), line(nameZh)),
                line(consent) == null ? null : new LocalText(line(consent), line(consentZh)),
                line(publisherName),
                type,
                authentication,
                line(jwks),
                uri("jwks_uri", jwksUri, errors),
                words(redirectUris),
                words(postLogoutRedirectUris),
                Set.of(grants),
                Set.copyOf(words(scopes)),
                uri("sector_identifier_uri", sectorIdentifierUri, errors),
                idTokenAlgorithm,
                line(userinfoAlgorithm),
                new AppLinks(
                        uri("client_uri", homepage, errors),
                        uri("policy_uri", policy, errors),
                        uri("tos_uri", terms, errors)),
                new AppEndpoints(
                        uri("initiate_login_uri", initiateLogin, errors),
                        uri("backchannel_logout_uri", backchannelLogout, errors),
                        logoutNamesSession,
                        uri("parley_event_endpoint", events, errors)),
                line(address),
                words(contacts));
        if (!errors.isEmpty()) {
            throw AppProblem.BAD_METADATA.problem().errors(errors);
        }
        return profile;
    }

    private static String text(URI uri) {
        return uri == null ? null : uri.toString();
    }

    private static String line(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\s+")).distinct().toList();
    }

    private static URI uri(String field, String text, List<FieldError> errors) {
        try {
            return line(text) == null ? null : new URI(line(text));
        } catch (URISyntaxException notAnAddress) {
            errors.add(new FieldError("/" + field, "not-absolute", "an absolute address"));
            return null;
        }
    }

    public AppType[] getTypes() {
        return AppType.values();
    }

    public ClientAuthentication[] getAuthentications() {
        return ClientAuthentication.values();
    }

    public AppGrant[] getAllGrants() {
        return AppGrant.values();
    }

    public List<String> getIdTokenAlgorithms() {
        return List.of("RS256", "ES256", "EdDSA");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getConsent() {
        return consent;
    }

    public void setConsent(String consent) {
        this.consent = consent;
    }

    public String getConsentZh() {
        return consentZh;
    }

    public void setConsentZh(String consentZh) {
        this.consentZh = consentZh;
    }

    public String getPublisherName() {
        return publisherName;
    }

    public void setPublisherName(String publisherName) {
        this.publisherName = publisherName;
    }

    public AppType getType() {
        return type;
    }

    public void setType(AppType type) {
        this.type = type;
    }

    public ClientAuthentication getAuthentication() {
        return authentication;
    }

    public void setAuthentication(ClientAuthentication authentication) {
        this.authentication = authentication;
    }

    public String getJwks() {
        return jwks;
    }

    public void setJwks(String jwks) {
        this.jwks = jwks;
    }

    public String getJwksUri() {
        return jwksUri;
    }

    public void setJwksUri(String jwksUri) {
        this.jwksUri = jwksUri;
    }

    public String getRedirectUris() {
        return redirectUris;
    }

    public void setRedirectUris(String redirectUris) {
        this.redirectUris = redirectUris;
    }

    public String getPostLogoutRedirectUris() {
        return postLogoutRedirectUris;
    }

    public void setPostLogoutRedirectUris(String postLogoutRedirectUris) {
        this.postLogoutRedirectUris = postLogoutRedirectUris;
    }

    public AppGrant[] getGrants() {
        return grants.clone();
    }

    public void setGrants(AppGrant[] grants) {
        this.grants = grants.clone();
    }

    public String getScopes() {
        return scopes;
    }

    public void setScopes(String scopes) {
        this.scopes = scopes;
    }

    public String getSectorIdentifierUri() {
        return sectorIdentifierUri;
    }

    public void setSectorIdentifierUri(String sectorIdentifierUri) {
        this.sectorIdentifierUri = sectorIdentifierUri;
    }

    public String getIdTokenAlgorithm() {
        return idTokenAlgorithm;
    }

    public void setIdTokenAlgorithm(String idTokenAlgorithm) {
        this.idTokenAlgorithm = idTokenAlgorithm;
    }

    public String getUserinfoAlgorithm() {
        return userinfoAlgorithm;
    }

    public void setUserinfoAlgorithm(String userinfoAlgorithm) {
        this.userinfoAlgorithm = userinfoAlgorithm;
    }

    public String getHomepage() {
        return homepage;
    }

    public void setHomepage(String homepage) {
        this.homepage = homepage;
    }

    public String getPolicy() {
        return policy;
    }

    public void setPolicy(String policy) {
        this.policy = policy;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }

    public String getInitiateLogin() {
        return initiateLogin;
    }

    public void setInitiateLogin(String initiateLogin) {
        this.initiateLogin = initiateLogin;
    }

    public String getBackchannelLogout() {
        return backchannelLogout;
    }

    public void setBackchannelLogout(String backchannelLogout) {
        this.backchannelLogout = backchannelLogout;
    }

    public boolean isLogoutNamesSession() {
        return logoutNamesSession;
    }

    public void setLogoutNamesSession(boolean logoutNamesSession) {
        this.logoutNamesSession = logoutNamesSession;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getContacts() {
        return contacts;
    }

    public void setContacts(String contacts) {
        this.contacts = contacts;
    }
}
