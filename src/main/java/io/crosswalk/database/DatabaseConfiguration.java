package io.crosswalk.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    @Conditional(EmbeddedDatabaseWanted.class)
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings) throws IOException {
        LOG.info("No database is configured (crosswalk.database.url): using an embedded PostgreSQL with its data in {}",
                settings.folder());
        return EmbeddedDatabase.open(settings.folder());
    }

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) throws IOException {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("crosswalk");
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "crosswalk");
        // A session in another time zone must not change what is read or written.
        pool.setConnectionInitSql("set time zone 'UTC'");
        EmbeddedDatabase database = embedded.getIfAvailable();
        if (database == null) {
            pool.setJdbcUrl(Objects.requireNonNull(settings.url()));
            pool.setUsername(settings.user());
            pool.setPassword(settings.passwordFile() == null
                    ? settings.password()
                    : Files.readString(settings.passwordFile()).strip());
        } else {
            pool.setJdbcUrl(database.url());
            pool.setUsername(EmbeddedDatabase.USER);
            pool.setPassword(database.password());
        }
        return new HikariDataSource(pool);
    }
}
