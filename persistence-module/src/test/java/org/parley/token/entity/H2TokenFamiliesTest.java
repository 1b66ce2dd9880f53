package org.parley.token.entity;

import javax.sql.DataSource;
import org.parley.kernel.TestDatabases;

class H2TokenFamiliesTest implements TokenFamiliesContract {

    @Override
    public DataSource dataSource() {
        return TestDatabases.h2();
    }
}
