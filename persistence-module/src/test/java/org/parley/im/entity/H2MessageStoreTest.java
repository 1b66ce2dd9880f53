package org.parley.im.entity;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class H2MessageStoreTest implements MessageStoreContract {

    @Override
    public DataSource dataSource() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:messages;DB_CLOSE_DELAY=-1");
        return database;
    }
}
