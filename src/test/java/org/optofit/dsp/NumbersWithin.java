package org.optofit.dsp;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Every number that an object of this package holds, down to the last field. */
final class NumbersWithin {
  private final List<String> wrong = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int count;

  /**
   * Names of fields whose number is not finite or subnormal, with the number.
   *
   * @throws IllegalStateException if the object holds no number at all
   */
  static List<String> wrongIn(Object processor) {
    NumbersWithin numbers = new NumbersWithin();
    try {
      numbers.walk(processor, processor.getClass().getSimpleName());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    if (numbers.count == 0) {
      throw new IllegalStateException("no number was looked at");
    }
    return numbers.wrong;
  }

  private void walk(Object object, String name) throws IllegalAccessException {
    if (object instanceof double[] array) {
      for (double value : array) {
        note(value, name);
      }
    } else if (object instanceof float[] array) {
      for (float value : array) {
        note(value, name);
      }
    } else if (object instanceof Object[] array) {
      for (Object each : array) {
        walk(each, name);
      }
    } else if (object.getClass().getPackage() == getClass().getPackage() && seen.add(object)) {
      for (Field field : object.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          follow(object, field, name + "." + field.getName());
        }
      }
    }
  }

  private void follow(Object owner, Field field, String name) throws IllegalAccessException {
    field.setAccessible(true);
    if (field.getType() == double.class) {
      note(field.getDouble(owner), name);
    } else if (field.getType() == float.class) {
      note(field.getFloat(owner), name);
    } else if (!field.getType().isPrimitive() && field.get(owner) != null) {
      walk(field.get(owner), name);
    }
  }

  private void note(double value, String name) {
    count++;
    double magnitude = Math.abs(value);
    if (!(magnitude <= Double.MAX_VALUE) || (magnitude > 0 && magnitude < Double.MIN_NORMAL)) {
      wrong.add(name + " " + value);
    }
  }

  private void note(float value, String name) {
    count++;
    if (isWrong(value)) {
      wrong.add(name + " " + value);
    }
  }

  /** Whether a sample is not finite, or subnormal. */
  static boolean isWrong(float sample) {
    float magnitude = Math.abs(sample);
    return !(magnitude <= Float.MAX_VALUE) || (magnitude > 0 && magnitude < Float.MIN_NORMAL);
  }
}
