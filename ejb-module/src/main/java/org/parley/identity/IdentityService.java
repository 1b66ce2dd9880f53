package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.identity.control.KnownNames;

/**
 * Gives ids and tells whose they are. What is given out here is committed at once, apart from the caller's transaction:
 * a partner may have seen it even if that rolls back. Mostly answered from memory.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityService {
    private static final String USERS = "user";
    private static final Pattern USER_ID = Pattern.compile("u_[a-z2-7]{26}");
    private static final Pattern OPEN_ID = Pattern.compile("o_[a-z2-7]{26}");

    @Inject
    KnownNames names;

    /** @param who a bare JID */
    public UserId userIdOf(String who) {
        return new UserId(names.of(USERS, who, "u_"));
    }

    public Optional<String> whoIs(UserId id) {
        return USER_ID.matcher(id.value()).matches() ? names.whoIs(USERS, id.value()) : Optional.empty();
    }

    /**
     * @param sector who is to know the person by it, such as {@code app:<uuid>} or {@code sector:<host>}
     * @param who a bare JID
     */
    public OpenId openIdOf(String sector, String who) {
        return new OpenId(names.of(sector, who, "o_"));
    }

    /** The open ID that the sector knows, or may know, the person by; none is made. */
    public Optional<OpenId> findOpenId(String sector, String who) {
        return names.find(sector, who).map(OpenId::new);
    }

    /** Empty also when the open ID belongs to another sector. */
    public Optional<String> whoIs(String sector, OpenId id) {
        return OPEN_ID.matcher(id.value()).matches() ? names.whoIs(sector, id.value()) : Optional.empty();
    }
}
