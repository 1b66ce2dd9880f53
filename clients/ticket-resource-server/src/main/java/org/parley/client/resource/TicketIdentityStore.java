package org.parley.client.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lets the platform judge tickets. It gives no groups; a store of the application may.
 *
 * <p>Found by the container. It throws {@link PlatformUnavailableException} when there is no verdict.
 */
@ApplicationScoped
public class TicketIdentityStore implements IdentityStore {
    @Inject
    Tickets tickets;

    /** Made by the container. */
    public TicketIdentityStore() {}

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof TicketCredential ticket
                ? tickets.verify(ticket)
                        .map(CredentialValidationResult::new)
                        .orElse(CredentialValidationResult.INVALID_RESULT)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.VALIDATE);
    }
}
