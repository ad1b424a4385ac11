package io.crosswalk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.crosswalk.operations.InvalidParameterException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

/** Reads and writes JSON bodies. What is null is left out, so that an answer is as the OpenAPI document describes it. */
@Component
class Answers {

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json.copy()
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void ok(Exchange exchange, Object body) {
        write(exchange, 200, written(body));
    }

    void problem(Exchange exchange, ProblemDetails problem) {
        write(exchange, problem.status(), written(problem));
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
    }

    /** @param body JSON already */
    void write(Exchange exchange, int status, String body) {
        Message message = exchange.getMessage();
        // Else the headers of the request would go out with the answer.
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("Cache-Control", "no-store");
        message.setBody(body);
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer of the type " + value.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    /** @throws InvalidParameterException for a body that is missing, or not what is due; the message says where */
    <T> T read(Exchange exchange, Class<T> type) {
        String body = exchange.getMessage().getBody(String.class);
        if (body == null || body.isBlank()) {
            throw new InvalidParameterException("body", "is missing", "a JSON object as the OpenAPI document describes it");
        }
        try {
            return json.readValue(body, type);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof InvalidParameterException refused) {
                throw refused;
            }
            throw new InvalidParameterException("body", "cannot be used at " + place(e), "a JSON object as the OpenAPI document describes it");
        } catch (JsonProcessingException e) {
            throw new InvalidParameterException("body", "is not JSON", "a JSON object as the OpenAPI document describes it");
        }
    }

    /** Names of fields only: values may be about a student. */
    private static String place(JsonMappingException refused) {
        String path = refused.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .reduce((before, after) -> before + "." + after)
                .orElse("its beginning");
        return "'" + path + "'";
    }
}
