package io.crosswalk.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url JDBC address of a PostgreSQL 15 or later; null or blank: an embedded one is started
 * @param passwordFile read at start, so that the password need not stand in the environment; wins over {@code password}
 * @param folder where the embedded database keeps its data
 * @param connections most connections that this process holds
 */
@ConfigurationProperties("crosswalk.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("crosswalk") String user,
        @DefaultValue("") String password,
        @Nullable Path passwordFile,
        @DefaultValue("data/postgres") Path folder,
        @DefaultValue("24") int connections) {

    boolean embedded() {
        return url == null || url.isBlank();
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", folder=" + folder + "]";
    }
}
