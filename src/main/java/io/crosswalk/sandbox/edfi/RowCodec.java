package io.crosswalk.sandbox.edfi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Turns a row's values into compact bytes and back: its identity columns and, apart from them, the others. */
final class RowCodec {

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    private final List<Column> identity;
    private final List<Column> others;
    private final int width;
    private final RepeatedTexts repeated;

    RowCodec(ResourceModel model, RepeatedTexts repeated) {
        this.identity = model.identity();
        this.others = model.columns().stream().filter(column -> !column.identity()).toList();
        this.width = model.columns().size();
        this.repeated = repeated;
    }

    byte[] key(Object[] values) {
        return encode(identity, values);
    }

    byte[] others(Object[] values) {
        return encode(others, values);
    }

    Object[] values(byte[] key, byte[] rest) {
        Object[] values = new Object[width];
        decode(identity, ByteBuffer.wrap(key), values);
        decode(others, ByteBuffer.wrap(rest), values);
        return values;
    }

    /** With nothing but the key. */
    Object[] keyValues(byte[] key) {
        Object[] values = new Object[width];
        decode(identity, ByteBuffer.wrap(key), values);
        return values;
    }

    private byte[] encode(List<Column> columns, Object[] values) {
        ByteArrayOutputStream target = new ByteArrayOutputStream(128);
        encode(columns, values, target);
        return target.toByteArray();
    }

    private void encode(List<Column> columns, Object[] values, ByteArrayOutputStream target) {
        for (Column column : columns) {
            Object value = values[column.index()];
            target.write(value == null ? ABSENT : PRESENT);
            if (value != null) {
                encode(column, value, target);
            }
        }
    }

    private void encode(Column column, Object value, ByteArrayOutputStream target) {
        switch (column.type()) {
            case STRING, DESCRIPTOR, DATE -> {
                if (column.repeated()) {
                    CompactBytes.putNumber(target, repeated.number((String) value));
                } else {
                    CompactBytes.putText(target, (String) value);
                }
            }
            case INTEGER, LONG, DECIMAL, TIME, DATE_TIME -> CompactBytes.putNumber(target, ((Number) value).longValue());
            case BOOLEAN -> target.write((Boolean) value ? 1 : 0);
            case COLLECTION -> {
                List<?> items = (List<?>) value;
                CompactBytes.putNumber(target, items.size());
                items.forEach(item -> encode(column.items(), (Object[]) item, target));
            }
        }
    }

    private void decode(List<Column> columns, ByteBuffer source, Object[] values) {
        for (Column column : columns) {
            if (source.get() == PRESENT) {
                values[column.index()] = decode(column, source);
            }
        }
    }

    private Object decode(Column column, ByteBuffer source) {
        return switch (column.type()) {
            case STRING, DESCRIPTOR, DATE -> column.repeated()
                    ? repeated.text((int) CompactBytes.number(source)) : CompactBytes.text(source);
            case INTEGER, TIME -> (int) CompactBytes.number(source);
            case LONG, DECIMAL, DATE_TIME -> CompactBytes.number(source);
            case BOOLEAN -> source.get() == 1;
            case COLLECTION -> {
                int size = (int) CompactBytes.number(source);
                List<Object[]> items = new ArrayList<>(size);
                for (int item = 0; item < size; item++) {
                    Object[] itemValues = new Object[column.items().size()];
                    decode(column.items(), source, itemValues);
                    items.add(itemValues);
                }
                yield items;
            }
        };
    }
}
