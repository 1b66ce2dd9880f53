package org.parley.im.control.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.im.entity.SubscriptionRequest;
import org.parley.im.entity.SubscriptionRequests;

/** Open subscription requests in memory. */
public final class FakeSubscriptionRequests extends SubscriptionRequests {
    private final List<SubscriptionRequest> requests = new ArrayList<>();

    @Override
    public void add(SubscriptionRequest request) {
        requests.add(request);
    }

    @Override
    public void remove(SubscriptionRequest request) {
        requests.remove(request);
    }

    @Override
    public Optional<SubscriptionRequest> find(String owner, String requester) {
        return of(owner).stream()
                .filter(request -> request.requester().equals(requester))
                .findFirst();
    }

    @Override
    public List<SubscriptionRequest> of(String owner) {
        return requests.stream()
                .filter(request -> request.owner().equals(owner))
                .toList();
    }

    @Override
    public long count(String owner) {
        return of(owner).size();
    }
}
