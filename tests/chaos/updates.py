"""An update of every type that the Bot API has, from somebody who is no applicant."""

from typing import Any

STRANGER = 6_000_000_000
DATE = 1795000000

_person = {"id": STRANGER, "is_bot": False, "first_name": "<b>Mal</b>\u202elory", "language_code": "en"}
_private = {"id": STRANGER, "type": "private", "first_name": "<b>Mal</b>\u202elory"}
_channel = {"id": -1001234567890, "type": "channel", "title": "<script>"}
_bot = {"id": 7000001, "is_bot": True, "first_name": "Guide", "username": "guide_bot"}
_message = {"message_id": 5, "date": DATE, "chat": _private, "from": _person, "text": "words"}
_post = {"message_id": 5, "date": DATE, "chat": _channel, "sender_chat": _channel, "text": "words"}
_connection = {
    "id": "b",
    "user": _person,
    "user_chat_id": STRANGER,
    "date": DATE,
    "can_reply": True,
    "is_enabled": True,
}
_standing = {"old_chat_member": {"status": "member", "user": _bot}, "new_chat_member": {"status": "left", "user": _bot}}
_change = {"chat": _channel, "from": _person, "date": DATE, **_standing}
_address = {"country_code": "HK", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": ""}
_option = {"persistent_id": "1", "text": "a", "voter_count": 0}
_poll = {
    "id": "1", "question": "?", "options": [_option], "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
    "type": "regular", "allows_multiple_answers": False, "allows_revoting": True,
}  # fmt: skip
_source = {"source": "premium", "user": _person}
_boost = {"boost_id": "1", "add_date": DATE, "expiration_date": DATE, "source": _source}
_heart = {"type": "emoji", "emoji": "❤"}
_reaction = {"chat": _channel, "message_id": 5, "date": DATE}
_bot_of_another = {"user": _person, "bot": _bot}

SAMPLES: dict[str, dict[str, Any]] = {
    "message": _message,
    "edited_message": {**_message, "edit_date": DATE},
    "channel_post": _post,
    "edited_channel_post": {**_post, "edit_date": DATE},
    "business_connection": _connection,
    "business_message": {**_message, "business_connection_id": "b"},
    "edited_business_message": {**_message, "business_connection_id": "b", "edit_date": DATE},
    "deleted_business_messages": {"business_connection_id": "b", "chat": _private, "message_ids": [5]},
    "guest_message": {**_message, "guest_query_id": "1"},
    "message_reaction": {**_reaction, "user": _person, "old_reaction": [], "new_reaction": [_heart]},
    "message_reaction_count": {**_reaction, "reactions": [{"type": _heart, "total_count": 1}]},
    "inline_query": {"id": "1", "from": _person, "query": "words", "offset": ""},
    "chosen_inline_result": {"result_id": "1", "from": _person, "query": "words"},
    "callback_query": {"id": "1", "from": _person, "chat_instance": "1", "message": _message, "data": "abcdef.1.all"},
    "shipping_query": {"id": "1", "from": _person, "invoice_payload": "p", "shipping_address": _address},
    "pre_checkout_query": {"id": "1", "from": _person, "currency": "XTR", "total_amount": 1, "invoice_payload": "p"},
    "purchased_paid_media": {"from": _person, "paid_media_payload": "p"},
    "poll": _poll,
    "poll_answer": {"poll_id": "1", "option_ids": [0], "option_persistent_ids": ["1"], "user": _person},
    "my_chat_member": {**_change, "chat": _private},
    "chat_member": _change,
    "chat_join_request": {"chat": _channel, "from": _person, "user_chat_id": STRANGER, "date": DATE},
    "chat_boost": {"chat": _channel, "boost": _boost},
    "removed_chat_boost": {"chat": _channel, "boost_id": "1", "remove_date": DATE, "source": _source},
    "managed_bot": _bot_of_another,
}
