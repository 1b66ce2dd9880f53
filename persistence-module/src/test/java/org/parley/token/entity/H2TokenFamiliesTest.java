package org.parley.token.entity;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class H2TokenFamiliesTest implements TokenFamiliesContract {

    @Override
    public DataSource dataSource() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:keys;DB_CLOSE_DELAY=-1");
        return database;
    }
}
