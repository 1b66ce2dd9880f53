package org.parley.identity.entity;

import javax.sql.DataSource;
import org.parley.kernel.TestDatabases;

class H2PseudonymsTest implements PseudonymsContract {

    @Override
    public DataSource dataSource() {
        return TestDatabases.h2();
    }
}
