package io.crosswalk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.kit.contract.ConnectorContract;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for those who write a connector shows what is there. */
class ConnectorPageTest {

    private static final Path PAGE = Path.of("docs/write-a-connector.md");
    private static final Pattern BLOCK = Pattern.compile("```(?:java|yaml)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
    private static final Pattern PLACE = Pattern.compile("(?:src|connectors|config|docs|routes)/[\\w./-]*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w+");

    static Stream<String> excerpts() throws IOException {
        return matches(BLOCK, page()).map(block -> block.group(1));
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void an_excerpt_stands_in_the_file_that_is_named_before_it(String excerpt) throws IOException {
        String page = page();
        String before = page.substring(0, page.indexOf(excerpt));
        List<String> files = codes(before).filter(code -> PLACE.matcher(code).matches() && Files.isRegularFile(Path.of(code))).toList();

        assertThat(flat(Files.readString(Path.of(files.get(files.size() - 1))))).contains(flat(excerpt));
    }

    @Test
    void every_place_that_is_named_exists() throws IOException {
        assertThat(codes(page()).filter(code -> PLACE.matcher(code).matches())).isNotEmpty().allMatch(place -> Files.exists(Path.of(place)));
        assertThat(matches(Pattern.compile("]\\(([^)#:]+)\\)"), page()).map(link -> link.group(1))).isNotEmpty().allMatch(link -> Files.exists(PAGE.resolveSibling(link)));
    }

    @Test
    void every_type_that_is_named_exists() throws IOException {
        Set<String> types = types();

        assertThat(codes(page()).map(code -> code.replaceFirst("\\..*", "")).filter(code -> TYPE.matcher(code).matches() && !code.equals("Date"))).isNotEmpty()
                .allSatisfy(type -> assertThat(types).contains(type));
    }

    @Test
    void every_test_of_the_contract_is_explained() throws IOException {
        List<String> tests = Arrays.stream(ConnectorContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(Method::getName).toList();

        assertThat(matches(Pattern.compile("(?m)^\\| `(\\w+_\\w+)` \\|"), page()).map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(tests);
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src/main/java")); Stream<Path> test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
    }

    private static Stream<String> codes(String text) {
        return matches(CODE, text).map(code -> code.group(1));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** Indented otherwise, it is the same. */
    private static String flat(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }
}
