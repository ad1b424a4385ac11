package io.crosswalk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.openapi.OpenApiRestApiProcessorFactory;
import org.apache.camel.spi.RestApiProcessorFactory;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.support.processor.DelegateProcessor;
import org.springframework.stereotype.Component;

/** Adds to the OpenAPI document, as Camel makes it from the routes, what holds for every operation: said once, and true for each. */
@Component
class EveryOperation implements RestApiProcessorFactory {

    private static final Map<String, String> ERRORS = new LinkedHashMap<>();

    static {
        ERRORS.put("400", "A parameter or the body cannot be used; the detail names it and says what is allowed");
        ERRORS.put("401", "Sign in with a configured user");
        ERRORS.put("403", "The request comes from another machine or from another web site; the detail says what to configure");
        ERRORS.put("413", "The body is larger than anything that is needed here");
        ERRORS.put("500", "Something went wrong in the hub; the detail names the entry of its log");
        ERRORS.put("503", "The database does not answer");
    }

    private final ObjectMapper json;
    private final Answers answers;

    EveryOperation(ObjectMapper json, Answers answers) {
        this.json = json;
        this.answers = answers;
    }

    @Override
    public Processor createApiProcessor(CamelContext context, String contextPath, RestConfiguration configuration, Map<String, Object> parameters)
            throws Exception {
        Processor written = new OpenApiRestApiProcessorFactory().createApiProcessor(context, contextPath, configuration, parameters);
        // Starts and stops with what it adds to.
        return new DelegateProcessor(written) {
            @Override
            public void process(Exchange exchange) throws Exception {
                // Camel would answer in YAML if asked.
                exchange.getMessage().setHeader("Accept", "application/json");
                super.process(exchange);
                complete(exchange);
            }
        };
    }

    private void complete(Exchange exchange) throws JsonProcessingException {
        ObjectNode api = (ObjectNode) json.readTree(exchange.getMessage().getBody(String.class));
        // Whoever reads it knows where it came from.
        api.putArray("servers").addObject().put("url", "/");
        api.path("paths").forEach(path -> path.forEach(operation -> complete((ObjectNode) operation)));
        basic(api);
        answers.write(exchange, 200, json.writerWithDefaultPrettyPrinter().writeValueAsString(api));
    }

    private static void complete(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        ERRORS.forEach((status, meaning) -> responses.putObject(status).put("description", meaning));
        responses.fields().forEachRemaining(response -> {
            if (response.getKey().compareTo("400") >= 0) {
                ((ObjectNode) response.getValue()).putObject("content")
                        .putObject(ProblemDetails.MEDIA_TYPE)
                        .putObject("schema")
                        .put("$ref", "#/components/schemas/ProblemDetails");
            }
        });
        operation.path("parameters").forEach(parameter -> numericDefault((ObjectNode) parameter.path("schema")));
    }

    /** Camel writes every default as a text. */
    private static void numericDefault(ObjectNode schema) {
        if (schema.path("type").asText().equals("integer") && schema.path("default").isTextual()) {
            schema.put("default", schema.path("default").asInt());
        }
    }

    /** The name and password of a user, where users are configured. */
    private static void basic(ObjectNode api) {
        api.withObject("/components/securitySchemes/basic").put("type", "http").put("scheme", "basic");
        var alternatives = api.putArray("security");
        alternatives.addObject().putArray("basic");
        alternatives.addObject();
    }
}
