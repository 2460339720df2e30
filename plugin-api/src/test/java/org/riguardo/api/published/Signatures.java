package org.riguardo.api.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plugin that was compiled against the API links to: one line for each public type and each member that others may use, erased as in the class files. */
final class Signatures {

    private Signatures() {}

    /** Those of the classes beside this type. */
    static SortedSet<String> beside(Class<?> anchor) {
        return of(types(anchor).toArray(Class<?>[]::new));
    }

    /** Those of these types. */
    static SortedSet<String> of(Class<?>... types) {
        SortedSet<String> lines = new TreeSet<>();
        for (Class<?> type : types) {
            lines.addAll(of(type, type.getName() + "#"));
        }
        return lines;
    }

    /** The public types that were compiled into the same folder as this one. */
    static List<Class<?>> types(Class<?> anchor) {
        try {
            Path root = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString().replace(java.io.File.separatorChar, '.'))
                        .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                        .sorted()
                        .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                        .filter(Signatures::open)
                        .toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> of(Class<?> type, String of) {
        Stream<String> itself = Stream.of(of + " " + kind(type));
        Stream<String> components = type.isRecord()
                ? Stream.of(of + " components "
                        + Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(",")))
                : Stream.of();
        Stream<String> made = Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> usable(one, type))
                .map(one -> of + "new" + arguments(one));
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(one -> usable(one, type) && !one.isBridge())
                .map(one -> of + one.getName() + arguments(one) + ":"
                        + one.getReturnType().getTypeName() + flags(one));
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(one -> Modifier.isPublic(one.getModifiers()) && !one.isSynthetic())
                .map(one -> of + one.getName() + ":" + one.getType().getTypeName() + flags(one));
        return Stream.of(itself, components, made, methods, fields)
                .flatMap(lines -> lines)
                .toList();
    }

    private static String kind(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        String open = type.isSealed() ? " sealed" : Modifier.isFinal(type.getModifiers()) ? " final" : "";
        String parent = type.getSuperclass() == null
                ? ""
                : " extends " + type.getSuperclass().getTypeName();
        String faces = Arrays.stream(type.getInterfaces())
                .map(Class::getTypeName)
                .sorted()
                .collect(Collectors.joining(","));
        return kind
                + (kind.equals("class") && Modifier.isAbstract(type.getModifiers()) ? " abstract" : "")
                + open
                + parent
                + (faces.isEmpty() ? "" : " implements " + faces);
    }

    private static String flags(Method method) {
        int modifiers = method.getModifiers();
        return (Modifier.isStatic(modifiers) ? " static" : "") + (Modifier.isAbstract(modifiers) ? " abstract" : "");
    }

    private static String flags(Field field) {
        return Modifier.isStatic(field.getModifiers()) ? " static" : "";
    }

    private static String arguments(Executable one) {
        return Arrays.stream(one.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static boolean usable(Executable one, Class<?> type) {
        int modifiers = one.getModifiers();
        boolean extended =
                !Modifier.isFinal(type.getModifiers()) && !type.isSealed() && Modifier.isProtected(modifiers);
        boolean enumOwn = one instanceof Constructor<?> && type.isEnum();
        return !one.isSynthetic() && !enumOwn && (Modifier.isPublic(modifiers) || extended);
    }

    private static boolean open(Class<?> type) {
        for (Class<?> one = type; one != null; one = one.getEnclosingClass()) {
            if (!Modifier.isPublic(one.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Signatures.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
