// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A response as it is kept and repeated; absent text is empty.
 *
 * @param status HTTP status
 * @param location header
 * @param etag header
 * @param contentType header
 * @param body as sent
 */
record KeptAnswer(int status, String location, String etag, String contentType, byte[] body) {

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        header(response, HttpHeaders.LOCATION, location);
        header(response, HttpHeaders.ETAG, etag);
        if (body.length > 0) {
            header(response, HttpHeaders.CONTENT_TYPE, contentType);
            response.entity(body);
        }
        return response.build();
    }

    private static void header(Response.ResponseBuilder response, String name, String value) {
        if (!value.isEmpty()) {
            response.header(name, value);
        }
    }
}
