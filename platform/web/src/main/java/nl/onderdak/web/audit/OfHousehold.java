// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells of one household. A port hands it out as {@link Guarded} only; an architecture test sees to it, so that whoever
 * adds a way to read households leaves a trace without having to think of it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OfHousehold {}
