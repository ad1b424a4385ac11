package io.crosswalk.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'a':'x'} | {'id':'1','_etag':'5','a':'x'} | true",
        "{'a':'x'} | {'a':'y'} | false",
        "{'a':'x'} | {} | false",
        "{'a':1.50} | {'a':1.5} | true",
        "{'a':1} | {'a':2} | false",
        "{'a':'2026-01-05T10:00:00Z'} | {'a':'2026-01-05T10:00:00.0000000Z'} | true",
        "{'a':'2026-01-05T10:00:00Z'} | {'a':'2026-01-05T10:00:00'} | true",
        "{'a':'2026-01-05T10:00:00Z'} | {'a':'2026-01-05T11:00:00Z'} | false",
        "{'a':'23:59:00'} | {'a':'23:59:00.0000000'} | true",
        "{'r':{'k':1}} | {'r':{'k':1,'link':{'rel':'S'}}} | true",
        "{'r':{'k':1}} | {'r':{'k':2}} | false",
        "{'l':[{'t':'a'},{'t':'b'}]} | {'l':[{'t':'b'},{'t':'a'}]} | true",
        "{'l':[{'t':'a'}]} | {'l':[{'t':'a'},{'t':'b'}]} | false",
        "{'l':[]} | {} | true",
        "{'a':null} | {} | true"})
    void what_was_sent_must_still_be_there(String sent, String held, boolean agrees) throws Exception {
        assertThat(Contents.agree(json.readTree(sent.replace('\'', '"')), json.readTree(held.replace('\'', '"')))).isEqualTo(agrees);
    }
}
