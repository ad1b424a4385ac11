package io.crosswalk.sandbox.brightspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on the sandbox leaves nothing out that one can tell its Brightspace. */
class BrightspacePageTest {

    @ParameterizedTest
    @MethodSource("permissions")
    void every_permission_is_on_the_page(Permission permission) throws Exception {
        assertThat(Files.readString(Path.of("docs", "sandbox.md"))).contains("`" + permission.name() + "`");
    }

    static Stream<Permission> permissions() {
        return Stream.of(Permission.values());
    }
}
