package io.crosswalk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongConfigurationTest {

    private static final String TOKEN = "token: ${env:SAMPLE_TOKEN}";
    private static final String URL = "https://edfi.district.example/api";
    private static final String END = "TOKEN}\n";

    @TempDir
    Path folder;

    private DistrictFile file;

    @BeforeEach
    void openFile() {
        file = new DistrictFile(folder);
        file.secrets.environment.put("EMPTY", " ");
        file.secrets.environment.put("LINES", "one\ntwo");
        file.secrets.files.put("empty", "\n");
        file.secrets.files.put("plain", "letmein");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsLineAndKey(String find, String replace, int line, String keyPath, Flaw flaw, String says) {
        assertThat(DistrictFile.MINIMAL).contains(find);

        ConfigurationException refused = refused(DistrictFile.MINIMAL.replace(find, replace));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.keyPath()).isEqualTo(keyPath);
            assertThat(problem.toString()).contains(flaw.text(), says);
        });
        assertThat(refused).hasMessageContaining(folder.resolve("district.yaml") + ", line " + line);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // YAML
                arguments("district: Grand", "district: [Grand", 2, "", Flaw.NOT_YAML, "of `schoolYear: ...`"),
                arguments("  id: ed-fi", "\tid: ed-fi", 6, "", Flaw.NOT_YAML, "spaces instead of tabs"),
                arguments("district: Grand", "a: &a [x]\nb: *a\nc: Grand", 2, "", Flaw.ALIAS, "quotes around"),
                arguments("schoolYear: 2026", "schoolYear: 2026\ndistrict: Other", 3, "district", Flaw.KEY_REPEATED, "each key once"),
                arguments(END, END + "[a, b]: c\n", 1, "", Flaw.WRONG_TYPE, "single words"),
                arguments(END, END + "---\ndistrict: Other\n", 16, "", Flaw.NOT_YAML, "YAML: found another document"),
                // keys
                arguments(END, END + "polices: {}\n", 16, "polices", Flaw.KEY_UNKNOWN, "`policies` (did you mean this?)"),
                arguments("  id: ed-fi", "  id: ed-fi\n  PageSize: 5", 7, "target.PageSize", Flaw.KEY_UNKNOWN, "`pageSize`"),
                arguments(TOKEN, TOKEN + "\n      colour: red", 16, "connectors[0].settings.colour", Flaw.KEY_UNKNOWN, "one of url, token"),
                arguments("timeZone: America/Chicago\n", "", 1, "timeZone", Flaw.KEY_MISSING, "Example: timeZone: America/Chicago"),
                arguments("  url: " + URL + "\n", "", 5, "target.url", Flaw.KEY_MISSING, "Example: url: https://edfi.district.example/api"),
                arguments("      url: https://sample.example\n", "", 13, "connectors[0].settings.url", Flaw.KEY_MISSING, "url: https://sample"),
                arguments("    vendor: sample\n", "", 11, "connectors[0].vendor", Flaw.KEY_MISSING, "Example: vendor: canvas"),
                arguments("  clientSecret: ${env:EDFI_SECRET}\n", "", 5, "target.clientSecret", Flaw.KEY_MISSING, "${env:EDFI_SECRET}"),
                arguments(" Grand Bend ISD", "", 1, "district", Flaw.NO_VALUE, "Example: district: \"Grand Bend ISD\""),
                arguments("Grand Bend ISD", "' '", 1, "district", Flaw.NO_VALUE, "a text"),
                // values
                arguments("Grand Bend ISD", "[x]", 1, "district", Flaw.WRONG_TYPE, "it is a list"),
                arguments("connectors:\n  - ", "connectors:\n    ", 10, "connectors", Flaw.WRONG_TYPE, "it is a block of keys"),
                arguments(END, END + "policies: 5\n", 16, "policies", Flaw.WRONG_TYPE, "a block of keys (massDeleteShare, attempts)"),
                arguments(END, END + "policies: {attempts: ten}\n", 16, "policies.attempts", Flaw.WRONG_TYPE, "a whole number, at least 1"),
                arguments(END, END + "policies: {attempts: 0}\n", 16, "policies.attempts", Flaw.OUT_OF_RANGE, "at most 1000"),
                arguments(END, END + "policies: {massDeleteShare: 50%}\n", 16, "policies.massDeleteShare", Flaw.WRONG_TYPE, "from 0.0 to 1.0"),
                arguments(END, END + "policies: {massDeleteShare: 50}\n", 16, "policies.massDeleteShare", Flaw.OUT_OF_RANGE, "it is 50"),
                arguments("    vendor", "    matching: {sections: []}\n    vendor", 12, "connectors[0].matching.sections", Flaw.OUT_OF_RANGE, "at least 1 item"),
                arguments(END, END + "matching: {schoolIds: [5, 5]}\n", 16, "matching.schoolIds[1]", Flaw.NOT_UNIQUE, "each value once"),
                arguments(END, END + "matching: {crosswalk: none.csv}\n", 16, "matching.crosswalk", Flaw.NO_SUCH_FILE, "none.csv"),
                arguments(TOKEN, TOKEN + "\n      concluded: yes", 16, "connectors[0].settings.concluded", Flaw.WRONG_TYPE, "true or false"),
                arguments(TOKEN, TOKEN + "\n      order: date", 16, "connectors[0].settings.order", Flaw.NOT_A_CHOICE, "one of id, name"),
                arguments(TOKEN, TOKEN + "\n      account: main", 16, "connectors[0].settings.account", Flaw.WRONG_FORM, "^(self|[0-9]+)$"),
                arguments("id: ed-fi", "id: Ed Fi", 6, "target.id", Flaw.WRONG_FORM, "Example: id: ed-fi"),
                arguments("2026", "25-26", 2, "schoolYear", Flaw.WRONG_FORM, "the year in which the school year ends"),
                arguments("America/Chicago", "America/Chigaco", 3, "timeZone", Flaw.NO_TIME_ZONE, "did you mean America/Chicago?"),
                arguments("America/Chicago", "CST", 3, "timeZone", Flaw.NO_TIME_ZONE, "it is CST. Expected"),
                // addresses
                arguments(URL, "edfi.district.example", 7, "target.url", Flaw.NO_ADDRESS, "does not start with https://"),
                arguments(URL, "https://edfi example", 7, "target.url", Flaw.NO_ADDRESS, "character that is not allowed"),
                arguments(URL, "https://", 7, "target.url", Flaw.NO_ADDRESS, "a part is lacking"),
                arguments(URL, "https://ed_fi.example", 7, "target.url", Flaw.NO_ADDRESS, "host or port"),
                arguments(URL, "https://edfi.example:99999", 7, "target.url", Flaw.NO_ADDRESS, "host or port"),
                arguments(URL, "https://me:pass@edfi.example", 7, "target.url", Flaw.NO_ADDRESS, "user name or password"),
                arguments(URL, "https://edfi.example?a=b", 7, "target.url", Flaw.NO_ADDRESS, "after ? or #"),
                arguments(URL, "http://edfi.example", 7, "target.url", Flaw.PLAIN_HTTP, "this machine only"),
                arguments(URL, "http://127.0.0.1.edfi.example", 7, "target.url", Flaw.PLAIN_HTTP, "this machine only"),
                arguments(URL, "http://[2001:db8::1]", 7, "target.url", Flaw.PLAIN_HTTP, "this machine only"),
                arguments("https://sample", "http://sample", 14, "connectors[0].settings.url", Flaw.PLAIN_HTTP, "this machine only"),
                // namespaces
                arguments("uri://district.example", "https://district.example", 4, "providerNamespace", Flaw.NO_NAMESPACE, "start with uri://"),
                arguments("/crosswalk", "/crosswalk/", 4, "providerNamespace", Flaw.NO_NAMESPACE, "ends with a slash"),
                arguments("/crosswalk", "/cross walk", 4, "providerNamespace", Flaw.NO_NAMESPACE, "not allowed"),
                arguments("/crosswalk", "/" + "x".repeat(200), 4, "providerNamespace", Flaw.NO_NAMESPACE, "characters"),
                // schedules
                arguments("  id: ed-fi", "  id: ed-fi\n  rosterSchedule: '*/15 * * * *'", 7, "target.rosterSchedule", Flaw.NO_SCHEDULE, "five fields"),
                arguments("  id: ed-fi", "  id: ed-fi\n  rosterSchedule: 0 0 25 * * ?", 7, "target.rosterSchedule", Flaw.NO_SCHEDULE, "Quartz says"),
                arguments("  id: ed-fi", "  id: ed-fi\n  rosterSchedule: nightly", 7, "target.rosterSchedule", Flaw.NO_SCHEDULE, "Quartz says"),
                arguments("  id: ed-fi", "  id: ed-fi\n  rosterSchedule: 0 0 0 1 1 ? 2020", 7, "target.rosterSchedule", Flaw.NO_SCHEDULE, "never"),
                arguments("    vendor", "    schedule: {full: daily}\n    vendor", 12, "connectors[0].schedule.full", Flaw.NO_SCHEDULE, "0 0 2 * * ?"),
                // secrets
                arguments("${env:EDFI_KEY}", "abc123", 8, "target.clientId", Flaw.LITERAL_SECRET, "Example: clientId: ${env:EDFI_KEY}"),
                arguments("${env:SAMPLE_TOKEN}", "1~a", 15, "connectors[0].settings.token", Flaw.LITERAL_SECRET, "Example: token: ${env:TOKEN}"),
                arguments("${env:EDFI_KEY}", "${vault:x}", 8, "target.clientId", Flaw.LITERAL_SECRET, "${file:path}"),
                arguments("EDFI_KEY", "NOT_SET", 8, "target.clientId", Flaw.SECRET_UNAVAILABLE, "environment variable NOT_SET is not set"),
                arguments("EDFI_KEY", "EMPTY", 8, "target.clientId", Flaw.SECRET_UNAVAILABLE, "environment variable EMPTY is empty"),
                arguments("env:EDFI_KEY", "file:key", 8, "target.clientId", Flaw.SECRET_UNAVAILABLE, "there is no file key"),
                arguments("env:EDFI_KEY", "file:empty", 8, "target.clientId", Flaw.SECRET_UNAVAILABLE, "the file empty is empty"),
                arguments("EDFI_KEY", "LINES", 8, "target.clientId", Flaw.SECRET_UNUSABLE, "several lines"),
                // vendors and what compares values
                arguments("vendor: sample", "vendor: moodel", 12, "connectors[0].vendor", Flaw.VENDOR_UNKNOWN, "it is moodel"),
                arguments("vendor: sample", "vendor: ../sample", 12, "connectors[0].vendor", Flaw.WRONG_FORM, "vendor: canvas"),
                arguments("      " + TOKEN + "\n", "", 13, "connectors[0].settings", Flaw.ALTERNATIVES, "none is given"),
                arguments("token:", "clientId:", 13, "connectors[0].settings", Flaw.ALTERNATIVES, "lacking is clientSecret, refreshToken"),
                arguments(TOKEN, TOKEN + "\n      clientId: ${env:EDFI_KEY}", 13, "connectors[0].settings", Flaw.ALTERNATIVES, "several are given"),
                arguments(END, END + connector("sample-main", "uri://other.example"), 16, "connectors[1].id", Flaw.NOT_UNIQUE, "by connectors[0]"),
                arguments(END, END + connector("other", "uri://district.example/CrossWalk/sample-main"), 18, "connectors[1].namespace",
                        Flaw.NOT_UNIQUE, "overwrite each other"),
                arguments(END, END + users("${env:SAMPLE_TOKEN}"), 19, "access.users[0].password", Flaw.SECRET_UNUSABLE, "htpasswd"));
    }

    @Test
    void everyFlawOfATextIsInTheTable() {
        Set<Object> shown = mistakes().map(mistake -> mistake.get()[4]).collect(Collectors.toSet());

        assertThat(shown).containsAll(Arrays.stream(Flaw.values())
                .filter(flaw -> flaw != Flaw.FILE_UNREADABLE && flaw != Flaw.FILE_TOO_LARGE)
                .toList());
    }

    @Test
    void allMistakesAreReportedAtOnceInTheOrderOfLines() {
        ConfigurationException refused = refused("""
                district: Grand Bend ISD
                schoolyear: 2026
                target:
                  url: http://edfi.example
                  pageSize: many
                connectors:
                  - id: one
                    vendor: sample
                    settings: {url: x, token: y}
                  - two
                access: {users: [{name: pat}, {name: pat}]}
                """);

        assertThat(refused.problems()).extracting(Problem::keyPath).containsExactly(
                "timeZone", "providerNamespace", "schoolyear", "target.id", "target.clientId", "target.clientSecret",
                "target.url", "target.pageSize", "connectors[0].settings.url", "connectors[0].settings.token", "connectors[1]",
                "access.users[0].password", "access.users[1].password", "access.users[1].name");
        assertThat(refused).hasMessageStartingWith("The configuration has 14 problems. Correct them and start again:\n  - ");
    }

    @Test
    void aProblemReadsAsASentenceWithAnExample() {
        ConfigurationException refused = refused(DistrictFile.MINIMAL.replace("timeZone: America/Chicago\n", ""));

        assertThat(refused).hasMessage("The configuration has a problem. Correct it and start again:\n  - "
                + folder.resolve("district.yaml") + ", line 1: timeZone is missing. "
                + "Expected: a name of the IANA time zone database. Example: timeZone: America/Chicago");
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsNamed() {
        assertThat(refusedFile(folder.resolve("none.yaml"))).hasMessageContainingAll("none.yaml", Flaw.FILE_UNREADABLE.text(), "does not exist");
        assertThat(refusedFile(folder)).hasMessageContainingAll(Flaw.FILE_UNREADABLE.text(), "it is a folder");
    }

    @Test
    void anEmptyAnOversizedAndABinaryFileAreRefused() throws IOException {
        assertThat(refused("# nothing\n")).hasMessageContaining("it is empty");
        assertThat(refused("district: " + "x".repeat(1_048_576))).hasMessageContaining(Flaw.FILE_TOO_LARGE.text());
        assertThat(refused("district: \u0007")).hasMessageContaining("characters that are not text");
        assertThat(refused("district: " + "[".repeat(1000) + "]".repeat(1000))).hasMessageContaining("nested too deeply");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(refusedFile(binary)).hasMessageContaining("not in UTF-8");
    }

    private ConfigurationException refused(String text) {
        return refusedBy(() -> file.load(text));
    }

    private ConfigurationException refusedFile(Path path) {
        return refusedBy(() -> file.loadFrom(path));
    }

    private static ConfigurationException refusedBy(ThrowingCallable loading) {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, loading);
        assertThat(refused).as("the refusal").isNotNull();
        return refused;
    }

    private static String connector(String id, String namespace) {
        return "  - id: " + id + "\n    vendor: sample\n    namespace: " + namespace
                + "\n    settings: {url: 'https://b.example', token: '${env:EDFI_KEY}'}\n";
    }

    private static String users(String password) {
        return "access:\n  users:\n    - name: pat\n      password: " + password + "\n";
    }
}
