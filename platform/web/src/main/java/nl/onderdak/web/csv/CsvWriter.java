// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.csv;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import nl.onderdak.web.paging.Page;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes lists and pages of records as CSV where a resource offers it, with the name of a file. */
@Provider
@Produces(CsvWriter.CSV)
public class CsvWriter implements ServerMessageBodyWriter<Object> {

    /** Media type of CSV, RFC 4180. */
    public static final String CSV = "text/csv";

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return isList(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isList(type);
    }

    @Override
    public void writeResponse(Object value, Type genericType, ServerRequestContext request) throws IOException {
        name(request);
        request.serverResponse().end(bytes(value, genericType));
    }

    /** Unless the resource gives one. */
    private static void name(ServerRequestContext request) {
        if (request instanceof ResteasyReactiveRequestContext context
                && !context.getResponse().get().getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            var uri = context.getUriInfo();
            context.serverResponse()
                    .setResponseHeader(
                            HttpHeaders.CONTENT_DISPOSITION,
                            CsvFileName.ofRequest(uri.getRequestUri().getPath(), uri.getQueryParameters()));
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(bytes(value, genericType));
    }

    private static boolean isList(Class<?> type) {
        return Page.class == type || List.class.isAssignableFrom(type);
    }

    private static byte[] bytes(Object value, Type genericType) {
        List<?> rows = value instanceof Page<?> page ? page.items() : (List<?>) value;
        Class<?> type = rows.isEmpty() ? element(genericType) : rows.getFirst().getClass();
        return type.isRecord() ? CsvText.of(rows, type) : new byte[0];
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type argument = parameterized.getActualTypeArguments()[0];
            return argument instanceof Class<?> plain ? plain : element(argument);
        }
        return Object.class;
    }
}
