// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;

/** The JSON of responses: ISO 8601, instants in UTC with {@code Z}, absent values left out. */
@ApplicationScoped
public class JsonForm implements ObjectMapperCustomizer {

    /** After the modules that bring their own ideas of dates. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.registerModule(new SimpleModule("onderdak-web").addSerializer(OffsetDateTime.class, new InUtc()));
    }

    private static final class InUtc extends StdSerializer<OffsetDateTime> {

        InUtc() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime moment, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(moment.toInstant().toString());
        }
    }
}
