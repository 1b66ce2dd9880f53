package org.parley.im.entity;

import javax.sql.DataSource;
import org.parley.kernel.TestDatabases;

class PostgresMessageStoreTest implements MessageStoreContract {

    @Override
    public DataSource dataSource() {
        return TestDatabases.postgres();
    }
}
