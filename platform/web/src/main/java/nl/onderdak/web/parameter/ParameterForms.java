// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.parameter;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import nl.onderdak.web.value.TextForm;

/** Reads parameters in the same forms as bodies. */
@Provider
public class ParameterForms implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return TextForm.of(type)
                .filter(TextForm::quoted)
                .filter(form -> type != String.class)
                .<ParamConverter<T>>map(form -> new Converter<>(type, form))
                .orElse(null);
    }

    private record Converter<T>(Class<T> type, TextForm form) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null
                    ? null
                    : type.cast(form.read(text).orElseThrow(() -> new IllegalArgumentException(form.name())));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
