// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ListsTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void nextLinksLeadThroughTheWholeList() {
        // Given
        List<String> names = new ArrayList<>();
        String next = "/v1/things?limit=2&municipality=GM0141";

        // When
        while (next != null) {
            Response page = Api.authorized().get(next);
            names.addAll(page.then().statusCode(200).extract().path("items.name"));
            String links = String.join(", ", page.headers().getValues("Link"));
            Matcher link = NEXT.matcher(links);
            next = link.find() ? link.group(1) : null;
        }

        // Then
        assertEquals(List.of("t0", "t1", "t2", "t3", "t4"), names);
    }

    @Test
    void laterPagesLeadBackToTheFirstAndKeepTheQuestion() {
        // Given
        Response first = Api.authorized().get("/v1/things?limit=2&municipality=GM0141");
        Matcher link = NEXT.matcher(first.header("Link"));
        link.find();

        // When
        Response second = Api.authorized().get(link.group(1));

        // Then
        String links = String.join(", ", second.headers().getValues("Link"));
        second.then().body("items.name", hasItems("t2", "t3")).body("nextKey", nullValue());
        assertEquals(
                true,
                links.contains("</v1/things?limit=2&municipality=GM0141>; rel=\"first\"")
                        || links.contains("</v1/things?municipality=GM0141&limit=2>; rel=\"first\""),
                links);
    }

    @Test
    void cursorThatIsNotOursIsRefused() {
        for (String cursor : new String[] {"x", "!!", "dDA", "%C3%A9"}) {
            Api.authorized()
                    .get("/v1/things?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"))
                    .body("errors[0].code", equalTo("unknown-cursor"))
                    .body("errors[0].detail", equalTo("Dit is geen cursor van ons."));
        }
    }

    @Test
    void pagesComeAsCsvWithLinks() {
        Api.authorized()
                .accept("text/csv")
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Link", containsString("rel=\"next\""))
                .body(equalTo(
                        "id,name,municipality,halfYear,day,recordedAt,shownAt,size.width,size.height,remark,balance\r\n"
                                + "00000000-0000-0007-0000-000000000e3c,t0,GM0141,2024-H1,2024-02-29,2024-03-01T10:00:00Z,"
                                + "2024-03-01T10:00:00Z,2,3,,-117\r\n"));
    }

    @Test
    void jsonIsInOneForm() {
        Api.authorized()
                .accept("*/*")
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("items[0].municipality", equalTo("GM0141"))
                .body("items[0].halfYear", equalTo("2024-H1"))
                .body("items[0].day", equalTo("2024-02-29"))
                .body("items[0].recordedAt", equalTo("2024-03-01T10:00:00Z"))
                .body("items[0].shownAt", equalTo("2024-03-01T10:00:00Z"))
                .body("items[0].remark", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "application/*, application/json",
        "text/*, text/csv",
        "'image/png, text/*;q=0.1', text/csv",
        "', ,text/csv,,', text/csv"
    })
    void aKindOfFormIsOneOfOurs(String accepted, String type) {
        Api.authorized()
                .header("Accept", accepted)
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type));
    }

    @Test
    void csvIsQuotedAndHarmless() {
        Api.authorized()
                .accept("text/csv")
                .get("/v1/things/words")
                .then()
                .statusCode(200)
                .body(equalTo("text,number\r\n'=1+1,-1\r\n\"a,\"\"b\"\"\r\nc\",\r\n'@cmd,2\r\n'+31,3\r\n'-x,4\r\n"));
    }

    @Test
    void emptyListHasAHeaderLine() {
        Api.authorized()
                .accept("text/csv")
                .get("/v1/things/words?empty=true")
                .then()
                .statusCode(200)
                .body(equalTo("text,number\r\n"));
    }
}
