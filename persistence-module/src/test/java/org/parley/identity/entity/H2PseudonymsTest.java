package org.parley.identity.entity;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class H2PseudonymsTest implements PseudonymsContract {

    @Override
    public DataSource dataSource() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:pseudonyms;DB_CLOSE_DELAY=-1");
        return database;
    }
}
