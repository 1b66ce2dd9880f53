package org.parley.im.entity;

import javax.sql.DataSource;
import org.parley.kernel.TestDatabases;

class H2MessageStoreTest implements MessageStoreContract {

    @Override
    public DataSource dataSource() {
        return TestDatabases.h2();
    }
}
