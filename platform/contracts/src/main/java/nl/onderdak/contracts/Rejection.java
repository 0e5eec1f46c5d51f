// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a rule of the domain rejects a command. Implemented by the records of a sealed family of each aggregate; each maps to one
 * problem type.
 */
public interface Rejection {

    /** Stable name in kebab-case, by default that of the record; the last part of the problem's type. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /**
     * Arguments of the explanation in the reader's language, by default the components of the record: dates, numbers,
     * codes; never personal data.
     */
    default List<Object> arguments() {
        var arguments = new ArrayList<Object>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                arguments.add(accessor.invoke(this));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return arguments;
    }
}
