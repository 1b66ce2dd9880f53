package org.parley.app;

import java.time.Instant;
import java.util.List;

/**
 * An app as everybody in the house sees it.
 *
 * @param publisher the bare JID of whose app it is, or null when it registered itself
 * @param classic a confidential client that need not use PKCE, since an administrator said so
 * @param sector in which it knows people by open IDs
 * @param logo the path of its picture on this server, or null
 * @param rotating whether an old secret is still valid
 * @param rotatingWebhook whether events are still signed with an old webhook secret too
 * @param proposal what it is to be once an administrator agrees, or null
 * @param refusal why an administrator turned down the proposal, or the app while it is pending; null when nobody did
 * @param version to be given back with a change
 */
public record AppView(
        AppId id,
        AppState state,
        AppOrigin origin,
        String publisher,
        AppProfile profile,
        boolean classic,
        String sector,
        String logo,
        boolean rotating,
        boolean rotatingWebhook,
        Instant created,
        AppProposal proposal,
        String refusal,
        int version) {

    public String clientId() {
        return id.clientId();
    }

    public boolean confidential() {
        return profile.authentication() != ClientAuthentication.NONE;
    }

    public boolean may(AppGrant grant) {
        return profile.grants().contains(grant);
    }

    /** Whether an administrator is asked to look at it, or at a change of it. */
    public boolean isWaiting() {
        return refusal == null && (state == AppState.PENDING || state == AppState.APPROVED && proposal != null);
    }

    /** As its publisher would have it. */
    public AppProfile wanted() {
        return proposal == null ? profile : proposal.profile();
    }

    /** What would change, field by field. */
    public List<AppDifference> differences() {
        return AppDifference.between(profile, wanted());
    }

    /**
     * Whether this person may use it now: everybody when it is approved, its publisher while it is pending.
     *
     * @param who null for somebody who is not known
     */
    public boolean isOpenTo(String who) {
        return switch (state) {
            case APPROVED -> true;
            case PENDING -> who != null && who.equals(publisher);
            case SUSPENDED -> false;
        };
    }

    /** By exact comparison; the port of a native app's loopback address alone is free, RFC 8252 section 7.3. */
    public boolean isCalledBackAt(String redirectUri) {
        return profile.redirectUris().contains(redirectUri)
                || profile.type() == AppType.NATIVE && RedirectUri.isLoopbackOf(profile.redirectUris(), redirectUri);
    }

    /** By exact comparison. */
    public boolean isLeftTo(String postLogoutRedirectUri) {
        return profile.postLogoutRedirectUris().contains(postLogoutRedirectUri);
    }

    /** What the app may ask for out of what it asked for. */
    public List<String> allowed(List<String> scopes) {
        return scopes.stream().filter(profile.scopes()::contains).distinct().toList();
    }
}
