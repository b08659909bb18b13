package io.sagaz.compiler;

import io.sagaz.compiler.model.JavaClasses;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a class file says about the use of its class as the type of a field, read by JVMS 4.1 as far as needed and never
 * loaded: whether it can be named from everywhere, and whether it has type parameters.
 */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int PUBLIC = 0x0001;
    private static final int STATIC = 0x0008;
    private static final int ANNOTATION = 0x2000;

    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private int flags;
    private boolean generic;

    private ClassFile(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** @return empty if it is no class file that this program can read */
    static Optional<JavaClasses.Found> read(InputStream in) throws IOException {
        return new ClassFile(in).found();
    }

    private Optional<JavaClasses.Found> found() throws IOException {
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        in.skipNBytes(4);
        constants();
        flags = in.readUnsignedShort();
        int self = in.readUnsignedShort();
        in.skipNBytes(2);
        in.skipNBytes(2L * in.readUnsignedShort());
        members();
        members();
        attributes(text(self));
        return Optional.of(new JavaClasses.Found(refusal()));
    }

    private Optional<String> refusal() {
        if ((flags & ANNOTATION) != 0) {
            return Optional.of("is an annotation");
        }
        if ((flags & PUBLIC) == 0) {
            return Optional.of("isn't public");
        }
        return generic ? Optional.of("has type parameters") : Optional.empty();
    }

    private String text(int classIndex) {
        return texts.getOrDefault(classes.getOrDefault(classIndex, 0), "");
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(index, in.readUTF());
                case 7 -> classes.put(index, in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    // These take two places, which the specification itself calls a poor choice.
                    in.skipNBytes(8);
                    index++;
                }
                default -> throw new IOException("a class file has a constant of kind " + tag);
            }
        }
    }

    private void members() throws IOException {
        int count = in.readUnsignedShort();
        for (int member = 0; member < count; member++) {
            in.skipNBytes(6);
            int attributes = in.readUnsignedShort();
            for (int attribute = 0; attribute < attributes; attribute++) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt() & 0xFFFFFFFFL);
            }
        }
    }

    private void attributes(String self) throws IOException {
        int count = in.readUnsignedShort();
        for (int attribute = 0; attribute < count; attribute++) {
            String name = texts.getOrDefault(in.readUnsignedShort(), "");
            long length = in.readInt() & 0xFFFFFFFFL;
            switch (name) {
                case "Signature" ->
                    generic = texts.getOrDefault(in.readUnsignedShort(), "").startsWith("<");
                case "InnerClasses" -> innerClasses(self);
                default -> in.skipNBytes(length);
            }
        }
    }

    /** A nested class has its own flags in here alone; one that isn't static has no value without one around it. */
    private void innerClasses(String self) throws IOException {
        int count = in.readUnsignedShort();
        for (int inner = 0; inner < count; inner++) {
            String name = text(in.readUnsignedShort());
            in.skipNBytes(4);
            int own = in.readUnsignedShort();
            if (name.equals(self)) {
                flags = (own & STATIC) != 0 ? own : own & ~PUBLIC;
            }
        }
    }
}
