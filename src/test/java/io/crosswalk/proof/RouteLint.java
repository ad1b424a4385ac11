package io.crosswalk.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a file of routes as data, and names what must not stand in one. Complaints read {@code path: what is wrong}. */
final class RouteLint {

    private static final Set<String> LISTS_OF_NAMED = Set.of("when", "doCatch", "get", "post", "put", "delete", "patch", "head");
    private static final Set<String> NAMED = Set.of("route", "routeTemplate", "from", "onException", "rest", "otherwise", "doFinally", "onFallback");
    private static final Set<String> SAFE_BREAKER = Set.of("inheritErrorHandler", "throwExceptionWhenHalfOpenOrOpenState");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|passwd|secret|token|apikey|privatekey|credential).*");
    private static final Pattern SECRET_IN_ADDRESS = Pattern.compile("(?i).*(://[^/{}\\s]+:[^/@{}\\s]+@|(password|secret|token|apikey)=(?!\\{\\{)).*");
    private static final Pattern LOGS_BODY = Pattern.compile("(?s).*\\$\\{(body|bodyAs|bodyOneLine|header|headers|exchangeProperty|mandatoryBodyAs).*");

    private final List<String> complaints = new ArrayList<>();

    private RouteLint() {}

    static List<String> complaints(String yaml) {
        RouteLint lint = new RouteLint();
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        // Of a Kamelet, the template is a route; the definition is a schema in which secrets are declared, not given.
        Object routes = document instanceof Map<?, ?> kamelet && kamelet.get("spec") instanceof Map<?, ?> spec ? spec.get("template") : document;
        lint.visit("", routes);
        if (document instanceof Map<?, ?> kamelet && kamelet.get("spec") instanceof Map<?, ?> spec) {
            lint.visitSecretParameters(spec, String.valueOf(routes));
        }
        return lint.complaints;
    }

    private void visit(String path, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> visitEntry(path + "/" + key, String.valueOf(key), value));
        } else if (node instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                visit(path + "/" + index, list.get(index));
            }
        }
    }

    private void visitEntry(String path, String key, Object value) {
        if (key.equals("steps") && value instanceof List<?> steps) {
            steps.forEach(step -> ((Map<?, ?>) step).forEach((name, options) -> requireId(path + "/" + name, options)));
        } else if (LISTS_OF_NAMED.contains(key) && value instanceof List<?> named) {
            named.forEach(item -> requireId(path, item));
        } else if (NAMED.contains(key)) {
            requireId(path, value);
        }
        visitOption(path, key, value);
        visit(path, value);
    }

    private void requireId(String path, Object options) {
        if (!(options instanceof Map<?, ?> map && map.get("id") instanceof String id && !id.isBlank())) {
            complaints.add(path + ": has no id");
        }
    }

    private void visitOption(String path, String key, Object value) {
        String text = String.valueOf(value);
        boolean scalar = !(value instanceof Map || value instanceof List);
        if (key.equals("circuitBreaker")) {
            visitBreaker(path, value);
        }
        if (key.equals("deadLetterChannel")) {
            complaints.add(path + ": a dead letter channel takes failures for done");
        }
        if (key.equals("continued")) {
            complaints.add(path + ": goes on after a failure as if there were none");
        }
        if ((key.equals("followRedirects") || key.equals("trustAllCertificates")) && !text.equals("false")
                || scalar && (text.contains("followRedirects=true") || text.contains("trustAllCertificates=true"))) {
            complaints.add(path + ": follows redirects, or trusts every certificate");
        }
        if (scalar && SECRET_NAME.matcher(key).matches() && !text.contains("{{")
                || scalar && SECRET_IN_ADDRESS.matcher(text).matches()) {
            complaints.add(path + ": may hold a secret");
        }
        if ((key.equals("log") || key.equals("to") || key.equals("uri")) && (text.startsWith("log:") || key.equals("log") && LOGS_BODY.matcher(text).matches())) {
            complaints.add(path + ": may log what is said of people");
        }
        if (key.equals("parameters") && value instanceof Map<?, ?> options && "Never".equals(options.get("waitForTaskToComplete"))
                && !Boolean.TRUE.equals(options.get("blockWhenFull"))) {
            complaints.add(path + ": a full queue drops the message");
        }
    }

    private void visitBreaker(String path, Object breaker) {
        boolean safe = breaker instanceof Map<?, ?> options
                && isTrue(options.get("inheritErrorHandler"))
                && options.get("resilience4jConfiguration") instanceof Map<?, ?> configuration
                && isTrue(configuration.get("throwExceptionWhenHalfOpenOrOpenState"));
        if (!safe) {
            complaints.add(path + ": an open circuit breaker passes messages on as if sent, without " + SAFE_BREAKER);
        }
    }

    private static boolean isTrue(Object value) {
        return "true".equals(String.valueOf(value));
    }

    private void visitSecretParameters(Map<?, ?> spec, String template) {
        if (spec.get("definition") instanceof Map<?, ?> definition && definition.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> {
                if (property instanceof Map<?, ?> schema && "password".equals(schema.get("format"))
                        && Pattern.compile("\\{\\{\\??" + Pattern.quote(String.valueOf(name)) + "[:}]").matcher(template).find()) {
                    complaints.add("/spec/template: the secret " + name + " would be shown in the route");
                }
            });
        }
    }
}
