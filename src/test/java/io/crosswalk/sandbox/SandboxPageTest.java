package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.crosswalk.sandbox.canvas.Permission;
import io.crosswalk.sandbox.control.Misbehaviour;
import io.crosswalk.sandbox.district.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on the sandbox leaves nothing out that one can tell it. */
class SandboxPageTest {

    @ParameterizedTest
    @MethodSource("words")
    void everything_that_can_be_asked_for_is_on_the_page(String word) throws Exception {
        assertThat(Files.readString(Path.of("docs", "sandbox.md"))).contains("`" + word + "`");
    }

    static Stream<String> words() {
        Stream<String> kinds = Arrays.stream(Misbehaviour.Kind.values()).map(Enum::name);
        Stream<String> permissions = Arrays.stream(Permission.values()).map(Enum::name);
        Stream<String> changes = Arrays.stream(Change.class.getAnnotation(JsonSubTypes.class).value()).map(JsonSubTypes.Type::name);
        return Stream.of(kinds, permissions, changes).flatMap(words -> words);
    }
}
