package org.parley.token.entity;

import javax.sql.DataSource;
import org.parley.kernel.TestDatabases;

class PostgresTokenFamiliesTest implements TokenFamiliesContract {

    @Override
    public DataSource dataSource() {
        return TestDatabases.postgres();
    }
}
