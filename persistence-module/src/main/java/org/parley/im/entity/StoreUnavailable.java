package org.parley.im.entity;

import java.sql.SQLException;

/** The database did not do what it was asked; whether it has done it is unknown. */
public class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(SQLException cause) {
        super(cause);
    }
}
