package org.parley.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.parley.kernel.WebhookSignature;

/** The root of the REST API; resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Parley",
                        version = "1",
                        description = "What administrators and partner systems can ask of this server. Refusals are"
                                + " `application/problem+json` (RFC 9457); the `type` of each is the address of a page"
                                + " that says what it means and what to do. Durations are ISO 8601, times are UTC.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        externalDocs = @ExternalDocumentation(description = "All problems", url = "/problems/"),
        components =
                @Components(
                        schemas = @Schema(name = "ProblemResponse", implementation = ProblemResponse.class),
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "administrator",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic",
                                    description = "A local account with the role ADMINISTRATOR."),
                            @SecurityScheme(
                                    securitySchemeName = "resource server",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "basic",
                                    description = "The identifier and the secret of an app resource server."),
                            @SecurityScheme(
                                    securitySchemeName = "app",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description = "An access token of an app, from /oauth2/token."),
                            @SecurityScheme(
                                    securitySchemeName = "website",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = WebhookSignature.SIGNATURE,
                                    description = "The signature of a partner website (Standard Webhooks), made with"
                                            + " the connector secret.")
                        }))
public class RestApplication extends Application {}
