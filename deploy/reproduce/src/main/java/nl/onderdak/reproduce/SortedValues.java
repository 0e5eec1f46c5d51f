// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.reproduce;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.util.Comparator;
import java.util.Set;

/**
 * A class whose annotations of some types have their values in the order of their names. The order of values has no
 * meaning (Java Virtual Machine Specification, 4.7.16). The constants are written in the order of their use, and the
 * stack maps, which follow from the code, are left out.
 */
final class SortedValues {

    private static final ClassFile FILE =
            ClassFile.of(ConstantPoolSharingOption.NEW_POOL, StackMapsOption.DROP_STACK_MAPS);

    private SortedValues() {}

    /** @param unordered names of the types of such annotations, with slashes */
    static byte[] of(byte[] content, Set<String> unordered) {
        return FILE.transformClass(FILE.parse(content), (type, element) -> sort(type, element, unordered));
    }

    private static void sort(ClassBuilder type, ClassElement element, Set<String> unordered) {
        if (element instanceof RuntimeVisibleAnnotationsAttribute visible) {
            type.with(RuntimeVisibleAnnotationsAttribute.of(visible.annotations().stream()
                    .map(annotation -> isOf(annotation, unordered) ? sorted(annotation) : annotation)
                    .toList()));
        } else {
            type.with(element);
        }
    }

    private static boolean isOf(Annotation annotation, Set<String> unordered) {
        var descriptor = annotation.className().stringValue();
        return unordered.contains(descriptor.substring(1, descriptor.length() - 1));
    }

    private static Annotation sorted(Annotation annotation) {
        return Annotation.of(
                annotation.className(),
                annotation.elements().stream()
                        .sorted(Comparator.comparing(
                                (AnnotationElement value) -> value.name().stringValue()))
                        .toList());
    }
}
