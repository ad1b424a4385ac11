package io.crosswalk.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True where no address of a database is configured; an empty one counts as none, so that a compose file may leave it empty. */
class EmbeddedDatabaseWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("crosswalk.database.url", "").isBlank();
    }
}
