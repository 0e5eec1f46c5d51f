// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.web.parameter.GivenParameters;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.ProblemException;
import nl.onderdak.web.problem.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads the JSON body of every resource with {@link JsonReader}, and names its faults with those of the parameters. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodyReader implements ServerMessageBodyReader<Object> {

    private final JsonReader reader;
    private final GivenParameters given;
    private final int largest;

    StrictBodyReader(
            JsonReader reader,
            GivenParameters given,
            @ConfigProperty(name = "onderdak.web.max-json-bytes") int largest) {
        this.reader = reader;
        this.given = given;
        this.largest = largest;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        byte[] bytes = bytes(request.getInputStream());
        if (given.faults().isEmpty()) {
            return reader.read(bytes, genericType);
        }
        List<Fault> faults = new ArrayList<>(given.faults());
        faults.addAll(reader.reading(bytes, genericType).faults());
        throw new BadInput(faults);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return reader.read(bytes(body), genericType);
    }

    private byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new ProblemException(ProblemKind.CONTENT_TOO_LARGE);
        }
        return bytes;
    }

    private static boolean isOurs(Class<?> type) {
        return type != byte[].class
                && type != String.class
                && !InputStream.class.isAssignableFrom(type)
                && !Reader.class.isAssignableFrom(type);
    }
}
