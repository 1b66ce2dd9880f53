package org.parley.example.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who ordered what. People are known by the user ID that the platform gives them, and by nothing else. */
@ApplicationScoped
public class Orders {
    private static final List<Order> FIRST = List.of(new Order(1, "A lamp"), new Order(2, "Green tea"));

    private final Map<String, List<Order>> orders = new ConcurrentHashMap<>();

    public List<Order> of(String userId) {
        return orders.getOrDefault(userId, FIRST);
    }

    public Order add(String userId, String item) {
        var all = orders.compute(userId, (who, before) -> with(before == null ? FIRST : before, item));
        return all.get(all.size() - 1);
    }

    private static List<Order> with(List<Order> before, String item) {
        var after = new ArrayList<>(before);
        after.add(new Order(before.size() + 1, item));
        return List.copyOf(after);
    }
}
