// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractCheckTest {

    private static final ContractCheck CHECK = check("""
            {
              "openapi": "3.1.0",
              "info": {"title": "Rooms", "version": "1.0.0"},
              "paths": {
                "/v1/rooms/{room}": {
                  "get": {
                    "responses": {
                      "200": {
                        "headers": {"API-Version": {"$ref": "#/components/headers/APIVersion"}},
                        "content": {
                          "application/json": {"schema": {"$ref": "#/components/schemas/Room"}},
                          "text/csv": {"schema": {"$ref": "#/components/schemas/Room"}},
                          "application/x-ndjson": {
                            "schema": {"type": "string"},
                            "x-row": {"$ref": "#/components/schemas/Room"}
                          },
                          "text/event-stream": {"schema": {"$ref": "#/components/schemas/Room"}}
                        }
                      },
                      "404": {"$ref": "#/components/responses/NotFound"}
                    }
                  }
                },
                "/v1/rooms/free": {
                  "get": {"responses": {"204": {"description": "None is free"}}}
                },
                "/v1/rooms/table": {
                  "get": {
                    "responses": {
                      "200": {
                        "content": {
                          "text/csv": {
                            "schema": {"type": "string"},
                            "x-row": {"$ref": "#/components/schemas/Room"},
                            "example": "name,persons\\r\\na,2\\r\\n"
                          }
                        }
                      }
                    }
                  }
                },
                "/v1/rooms": {
                  "post": {
                    "requestBody": {
                      "required": true,
                      "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Room"}},
                        "application/x-ndjson": {
                            "schema": {"type": "string"},
                            "x-row": {"$ref": "#/components/schemas/Room"}
                          },
                        "text/csv": {"schema": {"type": "string", "format": "binary"}}
                      }
                    },
                    "responses": {
                      "200": {"content": {"application/json": {"schema": {"type": "object"}}}},
                      "400": {"$ref": "#/components/responses/NotFound"},
                      "409": {"$ref": "#/components/responses/NotFound"}
                    }
                  }
                }
              },
              "components": {
                "headers": {"APIVersion": {"required": true, "schema": {"type": "string"}}},
                "responses": {
                  "NotFound": {
                    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
                  }
                },
                "schemas": {
                  "Room": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                      "name": {"type": "string"},
                      "persons": {"type": "integer"},
                      "builtOn": {"type": "string", "format": "date"},
                      "seenAt": {"type": "string", "format": "date-time"},
                      "id": {"type": "string", "format": "uuid"},
                      "hotel": {"anyOf": [{"$ref": "#/components/schemas/Hotel"}, {"type": "null"}]}
                    }
                  },
                  "Hotel": {"type": "object", "properties": {"stars": {"type": "integer", "maximum": 5}}},
                  "Problem": {
                    "type": "object",
                    "required": ["type", "title", "status"],
                    "properties": {"status": {"type": "integer"}}
                  }
                }
              }
            }
            """);
    private static final String PROBLEM = """
            {"type": "urn:x", "title": "No", "status": 404}
            """;

    private static ContractCheck check(String contract) {
        try {
            return new ContractCheck(new ObjectMapper().readTree(contract));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Exchange answer(int status, String type, String body) {
        return asked("GET", "/v1/rooms/12?validOn=2024-01-01", status, type, body);
    }

    private static Exchange asked(String method, String target, int status, String type, String body) {
        return new Exchange(
                method,
                target,
                null,
                new byte[0],
                status,
                type == null
                        ? Map.of("api-version", List.of("1"))
                        : Map.of("api-version", List.of("1"), "content-type", List.of(type)),
                body);
    }

    private static Exchange sent(String type, String body, int status, String answer) {
        return new Exchange(
                "POST",
                "/v1/rooms",
                type,
                body.getBytes(StandardCharsets.UTF_8),
                status,
                Map.of(
                        "content-type",
                        List.of(status < 300 ? "application/json; charset=UTF-8" : "application/problem+json")),
                answer);
    }

    private static void assertSound(Exchange exchange) {
        assertEquals(List.of(), CHECK.faults(exchange));
    }

    private static void assertFault(String fault, Exchange exchange) {
        var faults = CHECK.faults(exchange);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains(fault), faults::toString);
    }

    private static void assertFaultOfBody(String fault, String body) {
        assertFault(fault, answer(200, "application/json", body));
    }

    @Test
    void whatTheContractSaysIsSound() {
        assertSound(answer(200, "application/json;charset=UTF-8", """
                {"name": "a", "persons": 2, "builtOn": "2024-02-29", "seenAt": "2024-01-01T10:00:00.123456Z",
                 "id": "0190a8b0-0000-7000-8000-000000000000", "hotel": {"stars": 5}}
                """));
        assertSound(answer(200, "application/json", "{\"name\": \"a\", \"hotel\": null}"));
        assertSound(answer(200, "text/csv", "name\na\n"));
        assertSound(answer(404, "application/problem+json", PROBLEM));
        assertSound(asked("GET", "/v1/rooms/free", 204, null, ""));
        assertSound(asked("HEAD", "/v1/rooms/12", 200, "application/json", ""));
    }

    @Test
    void aWrongTypeIsFound() {
        assertFaultOfBody("at '/persons': ", "{\"name\": \"a\", \"persons\": \"2\"}");
        assertFaultOfBody("at '/persons': ", "{\"name\": \"a\", \"persons\": 2.5}");
    }

    @Test
    void aMissingRequiredPropertyIsFound() {
        assertFaultOfBody("required property 'name' not found", "{\"persons\": 2}");
    }

    @Test
    void aNullWhereNoneMayBeIsFound() {
        assertFaultOfBody("at '/persons': null found", "{\"name\": \"a\", \"persons\": null}");
    }

    @Test
    void whatIsBehindAReferenceIsReadToo() {
        var faults = CHECK.faults(answer(200, "application/json", "{\"name\": \"a\", \"hotel\": {\"stars\": 6}}"));

        assertTrue(faults.stream().anyMatch(fault -> fault.contains("at '/hotel/stars': ")), faults::toString);
    }

    @Test
    void formatsCount() {
        assertFaultOfBody("at '/builtOn': ", "{\"name\": \"a\", \"builtOn\": \"2023-02-29\"}");
        assertFaultOfBody("at '/seenAt': ", "{\"name\": \"a\", \"seenAt\": \"2024-01-01T10:00:00\"}");
        assertFaultOfBody("at '/id': ", "{\"name\": \"a\", \"id\": \"12\"}");
    }

    @Test
    void aMomentIsInUtcAndNoFinerThanAMicrosecond() {
        assertFaultOfBody("is not in UTC", "{\"name\": \"a\", \"seenAt\": \"2024-01-01T10:00:00+01:00\"}");
        assertFaultOfBody("is not in UTC", "{\"name\": \"a\", \"other\": [\"2024-01-01T10:00:00.123456789Z\"]}");
    }

    @Test
    void aHeaderOrACookieThatIsNotDocumentedIsFound() {
        assertFault("has the header ETag", withHeader("etag", "\"1\""));
        assertFault("has the header Content-Disposition", withHeader("content-disposition", "attachment"));
        assertFault("has the header Location", withHeader("location", "/v1/rooms/13"));
        assertFault("has the header Link", withHeader("link", "</v1/rooms?cursor=a>; rel=\"next\""));
        assertFault("has the header Retry-After", withHeader("retry-after", "3"));
        assertFault("sets a cookie", withHeader("set-cookie", "a=b"));
    }

    @Test
    void aHeaderForCachesAndBrowsersStandsInNoContract() {
        assertSound(withHeader("cache-control", "no-store"));
        assertSound(withHeader("x-content-type-options", "nosniff"));
    }

    private static Exchange withHeader(String name, String value) {
        return new Exchange(
                "GET",
                "/v1/rooms/12",
                null,
                new byte[0],
                200,
                Map.of("api-version", List.of("1"), "content-type", List.of("text/csv"), name, List.of(value)),
                "name");
    }

    @Test
    void whatIsNoJsonIsFound() {
        assertFaultOfBody("is no JSON", "{\"name\": ");
        assertFaultOfBody("is no JSON", "{\"name\": \"a\"} {}");
        assertFaultOfBody("is no JSON", "{\"name\": \"a\", \"name\": \"b\"}");
        assertFaultOfBody("is empty", "");
    }

    @Test
    void anUndocumentedStatusIsFound() {
        assertFault("the status is not documented", answer(202, "application/json", "{\"name\": \"a\"}"));
        assertFault("the status is not documented", answer(409, "application/problem+json", PROBLEM));
        assertFault("the status is not documented", answer(413, "application/problem+json", PROBLEM));
        assertFault("the status is not documented", answer(415, "application/problem+json", PROBLEM));
    }

    @Test
    void anUndocumentedMediaTypeIsFound() {
        assertFault("the media type 'text/html' is not documented", answer(200, "text/html", "<html>"));
        assertFault("the media type '' is not documented", answer(200, null, "{\"name\": \"a\"}"));
        assertFault("the media type 'application/json' is not documented", answer(404, "application/json", PROBLEM));
    }

    @Test
    void anUndocumentedBodyIsFound() {
        assertFault("there is a body", asked("GET", "/v1/rooms/free", 204, "application/json", "{}"));
    }

    @Test
    void aMissingHeaderIsFound() {
        assertFault(
                "the header API-Version is missing",
                new Exchange(
                        "GET",
                        "/v1/rooms/12",
                        null,
                        new byte[0],
                        200,
                        Map.of("content-type", List.of("text/csv")),
                        "name\n"));
    }

    @Test
    void anUndocumentedOperationIsFound() {
        assertFault("there is no such operation", asked("GET", "/v1/rooms/12/", 200, "application/json", "{}"));
        assertFault("there is no such operation", asked("DELETE", "/v1/rooms/12", 204, null, ""));
    }

    @Test
    void pathsFollowTheAddressOfTheirServer() {
        var check = check("""
                {
                  "openapi": "3.1.0",
                  "servers": [{"url": "/v2"}],
                  "paths": {
                    "/rooms": {"get": {"responses": {"204": {}}}},
                    "/beds": {"servers": [{"url": "/vera/v4"}], "get": {"responses": {"204": {}}}},
                    "/doors": {"servers": [{"url": "/"}], "get": {"responses": {"204": {}}}}
                  }
                }
                """);

        for (var target : List.of("/v2/rooms", "/vera/v4/beds", "/doors")) {
            assertEquals(List.of(), check.faults(asked("GET", target, 204, null, "")));
        }
        for (var target : List.of("/rooms", "/v2/beds", "/beds", "/v2/doors")) {
            assertEquals(
                    List.of("there is no such operation"), check.faults(asked("GET", target, 204, null, "")), target);
        }
    }

    @Test
    void whatIsNotThereIsRefusedWithAProblem() {
        assertSound(asked("GET", "/v1/nothing", 404, "application/problem+json", PROBLEM));
        assertSound(answer(505, "application/problem+json", PROBLEM));
        assertFault("the status is not documented", answer(422, "application/problem+json", PROBLEM));
        assertFault("a refusal is application/problem+json", asked("GET", "/v1/nothing", 404, "text/html", "No"));
        assertFault(
                "required property 'status' not found",
                asked("GET", "/v1/nothing", 404, "application/problem+json", "{\"type\": \"urn:x\", \"title\": \"\"}"));
    }

    @Test
    void whatIsOutsideTheContractIsNotHeldToIt() {
        assertSound(asked("GET", "/q/health/live", 200, "application/json", "{}"));
        assertSound(asked("GET", "/v1/openapi.json", 200, "application/json", "{}"));
        assertSound(asked("GET", "/.well-known/security.txt", 200, "text/plain", "Contact: x"));
        assertSound(asked("OPTIONS", "/v1/rooms", 200, null, ""));
    }

    @Test
    void linesAndEventsAreReadOneByOne() {
        assertSound(answer(200, "application/x-ndjson", "{\"name\": \"a\"}\n{\"name\": \"b\"}\n"));
        assertFault(
                "required property 'name' not found", answer(200, "application/x-ndjson", "{\"name\": \"a\"}\n{}\n"));
        assertSound(answer(200, "text/event-stream", "event: room\ndata: {\"name\": \"a\"}\n\n"));
        assertFault("required property 'name' not found", answer(200, "text/event-stream", "data: {}\n\n"));
    }

    @Test
    void otherColumnsThanThoseOfTheExampleAreFound() {
        assertSound(asked("GET", "/v1/rooms/table", 200, "text/csv", "name,persons\r\n"));
        assertSound(asked("GET", "/v1/rooms/table", 200, "text/csv", "name,persons\r\nb,3\r\n"));
        assertFault(
                "the columns are 'persons,name', in the contract 'name,persons'",
                asked("GET", "/v1/rooms/table", 200, "text/csv", "persons,name\r\n3,b\r\n"));
    }

    @Test
    void anAcceptedInvalidRequestIsFound() {
        // Given
        var invalid = "{\"name\": 1}";

        // Then
        assertFault("accepted, though the request at '/name': ", sent("application/json", invalid, 200, "{}"));
        assertFault("accepted, though the request at '/name': ", sent("application/json", invalid, 409, PROBLEM));
        assertSound(sent("application/json", invalid, 400, PROBLEM));
        assertSound(sent(
                "application/json",
                invalid,
                409,
                PROBLEM.replace("urn:x", "urn:nld:onderdak:problem:idempotency-key-reused")));
        assertSound(sent("application/json", "{\"name\": \"a\"}", 200, "{}"));
    }

    @Test
    void anAcceptedBodyOfAnotherKindIsFound() {
        assertFault("accepted with the media type 'text/plain'", sent("text/plain", "a", 200, "{}"));
        assertFault("accepted without a body", sent("application/json", "", 200, "{}"));
        assertSound(sent("text/csv", "name\na\n", 200, "{}"));
    }

    @Test
    void linesThatWereAllTakenMustHaveBeenValid() {
        // Given
        var lines = "{\"name\": \"a\"}\n{\"name\": 1}\n";

        // Then
        assertFault(
                "accepted, though the request at '/name': ",
                sent("application/x-ndjson", lines, 200, "{\"accepted\": 2, \"refused\": 0}"));
        assertSound(sent("application/x-ndjson", lines, 200, "{\"accepted\": 1, \"refused\": 1}"));
    }

    @Test
    void aTestReportNamesEachFaultAndItsPlace() {
        var failure = assertThrows(
                AssertionError.class,
                () -> CHECK.hold(answer(200, "application/json", "{\"name\": \"a\", \"persons\": null}")));

        assertTrue(
                failure.getMessage().startsWith("GET /v1/rooms/12?validOn=2024-01-01 returned 200, and that is not"),
                failure::getMessage);
        assertTrue(failure.getMessage().contains("at '/persons': null found, integer expected"), failure::getMessage);
    }
}
