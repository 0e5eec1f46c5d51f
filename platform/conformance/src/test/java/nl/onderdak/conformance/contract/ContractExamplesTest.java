// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractExamplesTest {

    private static final String CONTRACT = """
            {
              "openapi": "3.1.0",
              "info": {"title": "Rooms", "version": "1.0.0"},
              "paths": {
                "/v1/rooms": {
                  "parameters": [],
                  "post": {
                    "parameters": [
                      {"$ref": "#/components/parameters/Key"},
                      {
                        "name": "builtOn",
                        "in": "query",
                        "description": "Only those of this day",
                        "schema": {"type": "string", "format": "date"},
                        "example": "2024-02-28"
                      },
                      {
                        "name": "If-Match",
                        "in": "header",
                        "description": "The state",
                        "schema": {"type": "string", "examples": ["a"]}
                      }
                    ],
                    "requestBody": {
                      "content": {
                        "application/json": {
                          "schema": {"$ref": "#/components/schemas/Room"},
                          "example": {"name": "a", "builtOn": "2024-02-29"}
                        },
                        "application/x-ndjson": {
                          "schema": {"type": "string"},
                          "x-row": {"$ref": "#/components/schemas/Room"},
                          "example": "{\\"name\\": \\"b\\"}\\n"
                        }
                      }
                    },
                    "responses": {
                      "200": {
                        "content": {
                          "application/pdf": {"schema": {"type": "string", "format": "binary"}},
                          "text/csv": {
                            "schema": {"type": "string"},
                            "x-row": {"$ref": "#/components/schemas/Room"},
                            "example": "name,hotel.name,builtOn\\r\\na,\\"b, c\\",2024-02-29\\r\\n"
                          }
                        }
                      },
                      "404": {"$ref": "#/components/responses/NotFound"},
                      "409": {
                        "content": {
                          "application/problem+json": {
                            "schema": {"type": "object", "required": ["title"]},
                            "examples": {"full": {"value": {"title": "It is full"}}, "late": {"value": {"title": "Late"}}}
                          }
                        }
                      }
                    }
                  }
                }
              },
              "components": {
                "parameters": {
                  "Key": {
                    "name": "Idempotency-Key",
                    "in": "header",
                    "description": "Key of the command",
                    "schema": {"type": "string", "minLength": 1},
                    "example": "k-1"
                  }
                },
                "responses": {
                  "NotFound": {
                    "content": {
                      "application/problem+json": {"schema": {"type": "object"}, "example": {"status": 404}}
                    }
                  }
                },
                "schemas": {
                  "Room": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                      "name": {"type": "string"},
                      "builtOn": {"type": "string", "format": "date"},
                      "hotel": {"anyOf": [{"$ref": "#/components/schemas/Hotel"}, {"type": "null"}]}
                    }
                  },
                  "Hotel": {"type": "object", "properties": {"name": {"type": "string"}}}
                }
              }
            }
            """;

    private static List<String> faults(String contract) {
        try {
            return ContractExamples.of(new ObjectMapper().readTree(contract)).faults();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void assertFault(String fault, String sound, String broken) {
        assertTrue(CONTRACT.contains(sound), sound);
        var faults = faults(CONTRACT.replace(sound, broken));
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains(fault), faults::toString);
    }

    @Test
    void validExamplesAreSound() {
        assertEquals(List.of(), faults(CONTRACT));
    }

    @Test
    void aMissingExampleIsFound() {
        assertFault(
                "post /v1/rooms request application/json: there is no example",
                "\"example\": {\"name\": \"a\", \"builtOn\": \"2024-02-29\"}",
                "\"x\": 1");
        assertFault(
                "post /v1/rooms 404 application/problem+json: there is no example",
                "\"example\": {\"status\"",
                "\"x\": {\"status\"");
    }

    @Test
    void anInvalidExampleIsFound() {
        assertFault("at '/builtOn': ", "\"builtOn\": \"2024-02-29\"}", "\"builtOn\": \"2023-02-29\"}");
        assertFault("required property 'name' not found", "{\"name\": \"a\", ", "{");
    }

    @Test
    void aParameterWithoutExampleOrDescriptionIsFound() {
        assertFault("parameter builtOn: there is no example", "\"example\": \"2024-02-28\"", "\"x\": 1");
        assertFault("parameter If-Match: there is no example", ", \"examples\": [\"a\"]", "");
        assertFault("parameter Idempotency-Key: there is no example", "\"example\": \"k-1\"", "\"x\": 1");
        assertFault("parameter builtOn: there is no description", "Only those of this day", " ");
    }

    @Test
    void anInvalidExampleOfAParameterIsFound() {
        assertFault("parameter builtOn: ", "2024-02-28", "2023-02-29");
        assertFault("parameter Idempotency-Key: ", "\"k-1\"", "\"\"");
    }

    @Test
    void anInvalidExampleAmongMoreIsFound() {
        assertFault("409 application/problem+json late: ", "{\"title\": \"Late\"}", "{\"text\": \"Late\"}");
    }

    @Test
    void anInvalidLineIsFound() {
        assertFault("required property 'name' not found", "{\\\"name\\\": \\\"b\\\"}", "{}");
        assertFault("the example is not one line", "\\\"b\\\"}\\n", "\\\"b\\\"}");
    }

    @Test
    void aColumnThatIsNoPropertyIsFound() {
        assertFault("there are no properties [hotel.stars]", "name,hotel.name,builtOn", "name,hotel.stars,builtOn");
    }

    @Test
    void aLineWithOtherFieldsIsFound() {
        assertFault("the example is no header and one line of 3 fields", ",2024-02-29\\r", "\\r");
    }
}
