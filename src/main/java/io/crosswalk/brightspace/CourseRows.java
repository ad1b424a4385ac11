package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where the lists of one offering come from. Rows have the form that the REST API gives them, wherever they come from. */
interface CourseRows {

    /**
     * Reads a list to its end.
     *
     * @param translator may be called more than once for a row
     * @param pages given the rows in one or more portions; a portion may be empty
     * @return Brightspace's own time of which the list tells, if it is known
     * @throws UnreadableException if the list is not complete
     */
    <T> Optional<Instant> list(CourseList list, Function<JsonNode, T> translator, Consumer<List<T>> pages);
}
