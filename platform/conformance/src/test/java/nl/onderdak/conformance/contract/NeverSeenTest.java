// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NeverSeenTest {

    private static final Promise CONTRACT = contract("""
            {
              "paths": {
                "/rooms": {
                  "get": {
                    "operationId": "listRooms",
                    "responses": {
                      "200": {
                        "content": {
                          "application/json": {"schema": {"$ref": "#/components/schemas/RoomPage"}},
                          "text/csv": {"schema": {"type": "string"}}
                        }
                      },
                      "304": {"$ref": "#/components/responses/NotModified"},
                      "404": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}
                    }
                  }
                },
                "/rooms/{id}": {
                  "delete": {"operationId": "removeRoom", "responses": {"204": {"description": "Removed"}}}
                }
              },
              "components": {
                "responses": {"NotModified": {"description": "The client has it"}},
                "schemas": {
                  "RoomPage": {
                    "type": "object",
                    "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Room"}}}
                  },
                  "Room": {
                    "type": "object",
                    "properties": {
                      "name": {"type": "string"},
                      "beside": {"anyOf": [{"$ref": "#/components/schemas/Room"}, {"type": "null"}]},
                      "prices": {
                        "type": "object",
                        "additionalProperties": {"$ref": "#/components/schemas/Price"}
                      }
                    }
                  },
                  "Price": {"type": "object", "properties": {"cents": {"type": "integer"}}}
                }
              }
            }
            """);

    private static Promise contract(String json) {
        try {
            return new Promise(new ObjectMapper().readTree(json), "");
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Set<String> noted(Exchange exchange) {
        var lines = new TreeSet<String>();
        var operation = CONTRACT.child("paths")
                .child(exchange.path().equals("/rooms") ? "/rooms" : "/rooms/{id}")
                .child(exchange.method().equals("DELETE") ? "delete" : "get");
        new SeenAnswers(lines::add)
                .note(operation, operation.child("responses").child(Integer.toString(exchange.status())), exchange);
        return lines;
    }

    private static Exchange answer(String method, String path, int status, String type, String body) {
        return new Exchange(
                method,
                path,
                null,
                "".getBytes(StandardCharsets.UTF_8),
                status,
                type.isEmpty() ? Map.of() : Map.of("content-type", List.of(type)),
                body);
    }

    @Test
    void aResponseIsNotedWithThePropertiesThatItShows() {
        assertEquals(
                Set.of(
                        "listRooms 200 application/json",
                        "RoomPage.items",
                        "Room.name",
                        "Room.beside",
                        "Room.prices",
                        "Price.cents"),
                noted(answer("GET", "/rooms", 200, "application/json;charset=UTF-8", """
                        {"items": [{"name": "a", "beside": null}, {"beside": {"prices": {"night": {"cents": 1}}}}]}
                        """)));
    }

    @Test
    void anAbsentOrEmptyValueShowsNothing() {
        assertEquals(
                Set.of("listRooms 200 application/json", "RoomPage.items", "Room.name"),
                noted(answer("GET", "/rooms", 200, "application/json", """
                        {"items": [{"name": "a", "beside": null}]}
                        """)));
        assertEquals(
                Set.of("listRooms 200 application/json", "RoomPage.items"),
                noted(answer("GET", "/rooms", 200, "application/json", "{\"items\": []}")));
    }

    @Test
    void aResponseWithoutBodyIsNotedByItsStatus() {
        assertEquals(Set.of("removeRoom 204"), noted(answer("DELETE", "/rooms/12", 204, "", "")));
        assertEquals(Set.of("listRooms 304"), noted(answer("GET", "/rooms", 304, "", "")));
    }

    @Test
    void refusalsAndHeadersAloneAreNotNoted() {
        assertEquals(Set.of(), noted(answer("GET", "/rooms", 404, "application/problem+json", "{}")));
        assertEquals(Set.of(), noted(answer("HEAD", "/rooms", 200, "application/json", "")));
    }

    @Test
    void whatIsDeclaredAndNotNotedIsFound() {
        // Given
        var seen = new HashSet<>(Set.of("listRooms 200 application/json", "RoomPage.items", "Room.name"));

        // When
        var unseen = NeverSeen.of(CONTRACT, seen);
        seen.addAll(unseen);

        // Then
        assertEquals(
                List.of(
                        "Price.cents",
                        "Room.beside",
                        "Room.prices",
                        "listRooms 200 text/csv",
                        "listRooms 304",
                        "removeRoom 204"),
                unseen);
        assertEquals(List.of(), NeverSeen.of(CONTRACT, seen));
    }
}
