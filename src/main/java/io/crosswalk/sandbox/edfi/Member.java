package io.crosswalk.sandbox.edfi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property of the JSON body: a value, or a reference whose members are values. */
sealed interface Member {

    String name();

    List<Column> columns();

    boolean mustBeGiven();

    record Value(String name, Column column) implements Member {

        @Override
        public List<Column> columns() {
            return List.of(column);
        }

        @Override
        public boolean mustBeGiven() {
            return column.mustBeGiven();
        }
    }

    /**
     * @param to the path of the resource pointed to; null: one that is not offered, so it is not checked
     * @param columns in the order of the body; those shared with other members of the same name are the same columns
     */
    record Reference(String name, @Nullable String to, boolean required, List<Column> columns) implements Member {

        public Reference {
            columns = List.copyOf(columns);
        }

        @Override
        public boolean mustBeGiven() {
            return required || columns.stream().anyMatch(Column::identity);
        }
    }
}
