package org.parley.im.control.log;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.parley.im.entity.JdbcMessageStore;
import org.parley.im.entity.MessageStore;

@Dependent
class StoreProducer {
    @Resource(lookup = "java:jboss/datasources/ParleyDS")
    DataSource dataSource;

    @Produces
    @Singleton
    MessageStore store() {
        return new JdbcMessageStore(dataSource);
    }
}
