-- What a unit states anew, or takes back, when it answers an objection comes in as a batch of its own.
alter table batch
    drop constraint batch_channel_check,
    add constraint batch_channel_check
        check (channel in ('interface', 'page', 'form', 'correction', 'retry', 'objection'));
