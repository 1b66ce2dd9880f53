package org.parley.openid.control.client;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import org.parley.openid.entity.Assertion;
import org.parley.openid.entity.Assertions;

/** Remembers which assertions were shown, on whatever node, for as long as they could be shown again. */
@Stateless
public class AssertionBook {
    @Inject
    Assertions assertions;

    /** @return false when it was shown before */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean note(String hash, Instant until) {
        if (assertions.contains(hash)) {
            return false;
        }
        try {
            assertions.add(new Assertion(hash, until));
            return true;
        } catch (PersistenceException shownAtTheSameTime) {
            return false;
        }
    }
}
