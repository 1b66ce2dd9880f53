package org.parley.identity.entity;

import javax.sql.DataSource;
import org.parley.kernel.TestDatabases;

class PostgresPseudonymsTest implements PseudonymsContract {

    @Override
    public DataSource dataSource() {
        return TestDatabases.postgres();
    }
}
