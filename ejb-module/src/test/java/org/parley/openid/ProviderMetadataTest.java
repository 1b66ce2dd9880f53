package org.parley.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.app.AppSettings;
import org.parley.kernel.ServerSettings;
import org.parley.kernel.SettingsReader;

class ProviderMetadataTest {
    private final ProviderMetadata metadata = new ProviderMetadata();

    @BeforeEach
    void settle() {
        metadata.issuer = issuer("https://id.intranet.example/parley/");
        registration("token");
    }

    private void registration(String choice) {
        metadata.apps = AppSettings.read(new SettingsReader(
                name -> name.equals("parley.app.registration") ? Optional.of(choice) : Optional.<String>empty()));
    }

    private static Issuer issuer(String chosen) {
        var issuer = new Issuer();
        var reader = new SettingsReader(
                name -> name.equals("parley.openid.issuer") ? Optional.of(chosen) : Optional.<String>empty());
        issuer.settings = OpenidSettings.read(reader);
        issuer.server = ServerSettings.read(reader);
        return issuer;
    }

    @Test
    void issuerAloneShouldDecideEveryAddress() throws Exception {
        var read = OIDCProviderMetadata.parse(metadata.configuration());
        assertThat(read.getIssuer().getValue()).isEqualTo("https://id.intranet.example/parley");
        assertThat(List.of(
                        read.getAuthorizationEndpointURI(),
                        read.getTokenEndpointURI(),
                        read.getUserInfoEndpointURI(),
                        read.getJWKSetURI(),
                        read.getRegistrationEndpointURI(),
                        read.getIntrospectionEndpointURI(),
                        read.getRevocationEndpointURI(),
                        read.getPushedAuthorizationRequestEndpointURI(),
                        read.getEndSessionEndpointURI()))
                .allMatch(uri -> uri.toString().startsWith("https://id.intranet.example/parley/oauth2/"));
    }

    @Test
    void clientLibraryShouldReadWhatIsOffered() throws Exception {
        var read = OIDCProviderMetadata.parse(metadata.configuration());
        assertThat(read.getSubjectTypes()).containsExactly(SubjectType.PAIRWISE);
        assertThat(read.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
        assertThat(read.getResponseModes()).containsExactly(ResponseMode.QUERY, ResponseMode.FORM_POST);
        assertThat(read.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(read.supportsBackChannelLogoutSession()).isTrue();
        assertThat(read.supportsClaimsParam()).isTrue();
        assertThat(read.supportsRequestParam()).isFalse();
        assertThat(read.supportsRequestURIParam()).isFalse();
    }

    @Test
    void registrationShouldBeAnnouncedOnlyWhenItIsOn() throws Exception {
        registration("open");
        assertThat(OIDCProviderMetadata.parse(metadata.configuration()).getRegistrationEndpointURI())
                .isNotNull();
        registration("off");
        assertThat(OIDCProviderMetadata.parse(metadata.configuration()).getRegistrationEndpointURI())
                .isNull();
    }

    /** RFC 8414 section 2: whoever takes assertions at an endpoint says which. */
    @Test
    void algorithmsOfAssertionsShouldBeNamedForEachEndpoint() throws Exception {
        var read = OIDCProviderMetadata.parse(metadata.configuration());
        assertThat(read.getTokenEndpointJWSAlgs())
                .isNotEmpty()
                .isEqualTo(read.getRevocationEndpointJWSAlgs())
                .isEqualTo(read.getIntrospectionEndpointJWSAlgs());
    }

    @Test
    void serverShouldBeItsOwnIssuerUnlessToldOtherwise() {
        assertThat(issuer(" ").text()).isEqualTo("http://localhost:8080");
    }
}
