// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static final String RELEASED = """
            {
              "paths": {
                "/old": {"get": {"deprecated": true, "responses": {"204": {}}}},
                "/rooms": {
                  "get": {
                    "parameters": [{"name": "state", "in": "query", "schema": {"$ref": "#/components/schemas/State"}}],
                    "responses": {
                      "200": {
                        "content": {
                          "application/json": {"schema": {"$ref": "#/components/schemas/Room"}},
                          "text/csv": {"schema": {"type": "string"}, "example": "name,state\\r\\na,FREE\\r\\n"}
                        }
                      },
                      "404": {}
                    }
                  },
                  "post": {
                    "requestBody": {
                      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewRoom"}}}
                    },
                    "responses": {"201": {}}
                  }
                }
              },
              "components": {
                "schemas": {
                  "State": {"type": "string", "enum": ["FREE", "TAKEN"]},
                  "Room": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                      "name": {"type": "string"},
                      "builtOn": {"type": ["string", "null"], "format": "date"},
                      "beside": {"anyOf": [{"$ref": "#/components/schemas/Room"}, {"type": "null"}]},
                      "beds": {"type": "array", "items": {"type": "object", "properties": {"width": {"type": "integer"}}}}
                    }
                  },
                  "NewRoom": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {"name": {"type": "string"}, "note": {"type": ["string", "null"]}}
                  }
                }
              }
            }
            """;

    private static List<String> losses(String present) {
        try {
            var reader = new ObjectMapper();
            return Compatibility.losses(reader.readTree(RELEASED), reader.readTree(present));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void assertLoss(String loss, String before, String now) {
        assertTrue(RELEASED.contains(before), before);
        assertEquals(List.of(loss), losses(RELEASED.replace(before, now)));
    }

    private static void assertNoLoss(String before, String now) {
        assertTrue(RELEASED.contains(before), before);
        assertEquals(List.of(), losses(RELEASED.replace(before, now)));
    }

    @Test
    void theSameContractLosesNothing() {
        assertEquals(List.of(), losses(RELEASED));
    }

    @Test
    void whatIsAddedIsNoLoss() {
        assertNoLoss("\"/old\"", "\"/new\": {\"get\": {\"responses\": {\"200\": {}}}}, \"/old\"");
        assertNoLoss("\"FREE\", \"TAKEN\"", "\"FREE\", \"TAKEN\", \"CLOSED\"");
        assertNoLoss("\"builtOn\": {", "\"floor\": {\"type\": \"integer\"}, \"builtOn\": {");
        assertNoLoss("\"note\": {", "\"floor\": {\"type\": \"integer\"}, \"note\": {");
        assertNoLoss("name,state\\r", "name,state,floor\\r");
        assertNoLoss("\"parameters\": [", "\"parameters\": [{\"name\": \"floor\", \"in\": \"query\"}, ");
        assertNoLoss("\"404\": {}", "\"404\": {}, \"409\": {}");
    }

    @Test
    void aDeprecatedOperationMayGo() {
        assertNoLoss("\"/old\"", "\"/older\"");
    }

    @Test
    void whatIsGoneIsALoss() {
        assertLoss("post /rooms is gone", "\"post\"", "\"x-post\"");
        assertLoss("post /rooms 201 is gone", "\"201\"", "\"204\"");
        assertLoss("get /rooms query state is gone", "\"name\": \"state\"", "\"name\": \"status\"");
        assertLoss("get /rooms query state value TAKEN is gone", ", \"TAKEN\"", "");
        assertLoss("get /rooms 200 text/csv is gone", "text/csv", "text/tsv");
        assertLoss("get /rooms 200 column state is gone", "name,state\\r", "name,status\\r");
        assertLoss("get /rooms 200 application/json.beds.width is gone", "\"width\"", "\"size\"");
    }

    @Test
    void anotherFormIsALoss() {
        assertLoss(
                "get /rooms 200 application/json.beds.width has the type [string], it was [integer]",
                "\"width\": {\"type\": \"integer\"}",
                "\"width\": {\"type\": \"string\"}");
        assertLoss(
                "get /rooms 200 application/json.builtOn has the format [date-time], it was [date]",
                "\"format\": \"date\"",
                "\"format\": \"date-time\"");
    }

    @Test
    void whatAResponseMayLackIsALoss() {
        assertLoss(
                "get /rooms 200 application/json.name may be absent",
                "\"required\": [\"name\"],\n        \"properties\": {\n          \"name\": {\"type\": \"string\"},\n          \"builtOn\"",
                "\"properties\": {\n          \"name\": {\"type\": \"string\"},\n          \"builtOn\"");
        assertLoss(
                "get /rooms 200 application/json.beds may be null",
                "\"beds\": {\"type\": \"array\"",
                "\"beds\": {\"type\": [\"array\", \"null\"]");
    }

    @Test
    void aNarrowerRequestIsALoss() {
        for (var narrower : Map.of(
                        "\"maxLength\": 5", "has a smaller maxLength",
                        "\"minLength\": 5", "has a larger minLength",
                        "\"pattern\": \"[a-z]\"", "has another pattern",
                        "\"enum\": [\"A\"]", "takes certain values only")
                .entrySet()) {
            assertLoss(
                    "post /rooms request application/json.name " + narrower.getValue(),
                    "\"properties\": {\"name\": {\"type\": \"string\"}, \"note\"",
                    "\"properties\": {\"name\": {\"type\": \"string\", " + narrower.getKey() + "}, \"note\"");
        }
    }

    @Test
    void whatARequestNeedsNowIsALoss() {
        assertLoss(
                "get /rooms needs query floor",
                "\"parameters\": [",
                "\"parameters\": [{\"name\": \"floor\", \"in\": \"query\", \"required\": true}, ");
        assertLoss("post /rooms needs a body", "\"requestBody\": {", "\"requestBody\": {\"required\": true,");
        assertLoss(
                "post /rooms request application/json.note is needed",
                "\"required\": [\"name\"],\n        \"properties\": {\"name\": {\"type\": \"string\"}, \"note\"",
                "\"required\": [\"name\", \"note\"],\n        \"properties\": {\"name\": {\"type\": \"string\"}, \"note\"");
        assertLoss(
                "post /rooms request application/json.note may not be null",
                "\"note\": {\"type\": [\"string\", \"null\"]}",
                "\"note\": {\"type\": \"string\"}");
    }
}
