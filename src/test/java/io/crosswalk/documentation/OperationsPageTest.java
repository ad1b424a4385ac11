package io.crosswalk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for operators knows every reason that the hub can show. */
class OperationsPageTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)+)\"");
    private static final Set<String> NO_REASONS = Set.of("CROSSWALK_USER", "CROSSWALK_PASSWORD");

    @Test
    void thePageShowsTheHubsOwnReasonsInTheHubsWords() throws IOException {
        assertThat(page()).contains(ReasonTable.ofTheHub());
    }

    @Test
    void thePageShowsWhatAnswersOfTheTargetMean() throws IOException {
        assertThat(page()).contains(ReasonTable.ofTheTarget());
    }

    @ParameterizedTest
    @EnumSource
    void thePageExplainsWhyAScopeCannotBeRead(UnreadableException.Cause cause) throws IOException {
        assertThat(page()).contains("| `" + cause + "` |");
    }

    @ParameterizedTest
    @EnumSource
    void thePageExplainsWhyARecordCannotBeUsed(Rejection.Problem problem) throws IOException {
        assertThat(page()).contains("| `" + problem + "` |");
    }

    @Test
    void thePageKnowsEveryOtherCodeThatTheSourceHolds() throws IOException {
        String page = page();

        assertThat(codesInTheSource()).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    private static Set<String> codesInTheSource() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path file : sources()) {
            CODE.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(codes::add);
        }
        codes.removeAll(NO_REASONS);
        return codes;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/crosswalk"))) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("sandbox")).toList();
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/operations.md"));
    }
}
